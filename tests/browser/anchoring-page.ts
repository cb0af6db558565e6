import { fileURLToPath } from "node:url";
import { pageScript } from "./page-script";

/** The page's side of notes as one script, which leaves its functions at `globalThis.anchoring`. */
export function anchoringScript(): Promise<string> {
  return pageScript(fileURLToPath(new URL("../../page/quote-anchor.ts", import.meta.url)), "anchoring");
}

/** What makes parsers differ: each line has been a difference between two of them somewhere. */
export const TRAPS = [
  "<p>L&rsquo;arm&eacute;e &laquo;&nbsp;r&eacute;guli&egrave;re&nbsp;&raquo; &amp;amp; &ltb&gt; &notin; &notit; &hellip; &shy; &#8239; &#x80; &#150; &#0; &#xD800; &#x1F525; &zzz; & &;</p>",
  "<p>un<br>deux<wbr>trois<!-- caché -->quatre<?php echo ?>cinq</p>",
  "<noscript><p>Activez <b>JavaScript</b></p></noscript>",
  "<pre>\n\npremière ligne perdue</pre><textarea>\nde même &eacute;</textarea>",
  "<script>if (a < b && c) document.write('<p>non</p>') // &eacute;</script><style>p > a { color: red } /* &eacute; */</style>",
  "<table>avant<tr><td>un<td>deux<p>trois</table>",
  "<template><p>invisible</p></template><svg><text>dessin</text><![CDATA[cité]]></svg><math><mi>x</mi></math>",
  "<p>ouvert<p>fermé par le suivant<div>et<b>mal<i>croisé</b>ici</i></div>",
  "<select><option>un<option>deux</select><button>bouton</button><iframe>repli</iframe><object>repli</object>",
  "<p hidden>caché</p><p style='display: none'>caché aussi</p><details><summary>résumé</summary>détail</details>",
  "<p>fin\r\nde ligne\ret de page\u00a0: e\u0301tat, œuvre, \ud83d\udd25\u200b\ufeff</p>",
  "<xmp><b>littéral</b></xmp><a href=x><a href=y>liens</a></a></body>après<p>le corps",
].join("\n");
