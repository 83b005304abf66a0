import ts from 'typescript';
import type { Place } from './message';

/** @param path below the project, which places begin with */
export function parseSource(path: string, text: string): ts.SourceFile {
  const SET_PARENTS = true;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, SET_PARENTS);
}

export function placeOf(node: ts.Node, source: ts.SourceFile): Place {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${source.fileName}:${line + 1}`;
}
