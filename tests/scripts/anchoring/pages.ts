/** Whole pages that parsers and decoders have read differently, as files hold them. */
export type TrapPage = { readonly name: string; readonly bytes: Uint8Array };

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8])]);
const META = '<meta charset="utf-8">';

export const TRAP_PAGES: readonly TrapPage[] = [
  {
    name: "noscript, in the head and in the body",
    bytes: utf8(
      `<!doctype html><html><head>${META}<noscript><style>p { color: red }</style></noscript><noscript><img src="x.gif">pixel</noscript><title>Titre</title></head><body><noscript><p>Activez <b>JavaScript</b> &eacute;</p></noscript><p>Trois soldats.</p></body></html>`,
    ),
  },
  {
    name: "scripts that would write and change the page",
    bytes: utf8(
      `<!doctype html>${META}<p>avant</p><script>document.write("<p>écrit</p>"); document.body.textContent = "changé";</script><p onclick="x()">après</p><img src=x onerror="document.body.textContent = 'changé'">`,
    ),
  },
  {
    name: "line ends of three systems",
    bytes: utf8(`<!doctype html>${META}<p>un\r\ndeux\rtrois\nquatre&#13;cinq</p>\r\n<pre>\r\nsix\r\n</pre>`),
  },
  {
    name: "a table that throws its text out, paragraphs that close one another",
    bytes: utf8(
      `<!doctype html>${META}<table>avant<tr><td>un<td>deux<p>trois</table><p>ouvert<p>fermé<div>et<b>mal<i>croisé</b>ici</i></div></p><a href=x>un<a href=y>deux</a></a>`,
    ),
  },
  {
    name: "entities, whole and cut, and characters of two units",
    bytes: utf8(
      `<!doctype html>${META}<p>L&rsquo;arm&eacute;e &laquo;&nbsp;r&eacute;guli&egrave;re&nbsp;&raquo; &amp;amp; &ltb&gt; &notin; &notit; &#x80; &#0; &#xD800; &#x1F525; 🔥 &zzz; &</p>`,
    ),
  },
  { name: "a byte order mark", bytes: utf8("\ufeff<!doctype html><p>L’armée à Ménaka</p>") },
  { name: "UTF-16", bytes: utf16("<!doctype html><p>L’armée à Ménaka</p>") },
  {
    name: "Windows-1252, as it says",
    bytes: latin('<!doctype html><meta charset="iso-8859-1"><p>L\x92arm\xe9e \xabr\xe9guli\xe8re\xbb \x80</p>'),
  },
  {
    name: "UTF-8 that says it is Latin",
    bytes: utf8(
      '<!doctype html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>L’armée</p>',
    ),
  },
  { name: "nothing but text", bytes: utf8(`${META}Trois soldats ont été tués`) },
  {
    name: "frames instead of a body",
    bytes: utf8(`<!doctype html>${META}<frameset><frame><noframes><p>sans cadres</p></noframes></frameset>`),
  },
  {
    name: "templates, drawings, fields",
    bytes: utf8(
      `<!doctype html>${META}<template><p>invisible</p></template><svg><text>dessin</text><![CDATA[cité]]></svg><textarea>\nchamp &eacute;</textarea><select><option>un<option>deux</select><iframe>repli</iframe><xmp><b>x</b></xmp></body>après<p>le corps`,
    ),
  },
];
