/** The search page of a large archive, with what it needs in any case: one script less to load. */
import '../rank/provide-large.ts';
import './page.ts';
