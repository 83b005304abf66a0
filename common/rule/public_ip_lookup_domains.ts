/**
 * Services that tell their callers which public address, and often which country or provider, they come from. Malware
 * asks them to learn whose network it runs in, to leave sandboxes and unwanted countries, and to label its victims.
 *
 * Three entries do more than that: `iplogger.*` also tracks whoever opens its links, `*portmap.io` forwards ports to
 * machines behind NAT, and `httpbin.org` is a general HTTP test service. `myip.opendns.com` answers with the address in
 * DNS itself, so that no connection need follow the lookup.
 *
 * Names without a wildcard stand for themselves only, not for their subdomains.
 */
export const publicIpLookupDomains: readonly string[] = [
  'ip-api.com',
  'checkip.dyndns.org',
  'api.ipify.org',
  'api.ipify.com',
  'whatismyip.akamai.com',
  'bot.whatismyipaddress.com',
  'ifcfg.me',
  'ident.me',
  'ipof.in',
  'ip.tyk.nu',
  'icanhazip.com',
  'curlmyip.com',
  'wgetip.com',
  'eth0.me',
  'ipecho.net',
  'ip.appspot.com',
  'api.myip.com',
  'geoiptool.com',
  'api.2ip.ua',
  'api.ip.sb',
  'ipinfo.io',
  'checkip.amazonaws.com',
  'wtfismyip.com',
  'iplogger.*',
  'freegeoip.net',
  'freegeoip.app',
  'geoplugin.net',
  'myip.dnsomatic.com',
  'www.geoplugin.net',
  'api64.ipify.org',
  'ip4.seeip.org',
  '*.geojs.io',
  '*portmap.io',
  'api.db-ip.com',
  'geolocation-db.com',
  'httpbin.org',
  'myip.opendns.com',
];
