/**
 * Publishers of script runtimes: AutoIt, Node.js and Python. Their signatures are genuine and trusted, also when the
 * runtime was renamed and brought along by malware, and say nothing about the script that it runs.
 */
export const suspiciousSigners: readonly string[] = [
  'AutoIt Consulting Ltd',
  'OpenJS Foundation',
  'Python Software Foundation',
];
