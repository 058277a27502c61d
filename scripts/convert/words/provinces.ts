/** Provinces and what is like them, by the names that texts have for them. */
export const PROVINCES: readonly string[] =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'.split(
    '|',
  );

/** Regions of several provinces, and words that make names of regions longer. */
export const REGIONS: readonly string[] =
  '粤港澳|粤港|粤澳|港澳台|港澳|大湾区|湾区|双区|双城|京津冀|长三角|珠三角|环渤海|长江经济带|黄河流域|成渝|川渝|东北亚|东北|华北|华东|华南|西北|西南|西部|中部|东部|海峡两岸|两岸|内地|境内外|境内|境外|自贸试验区|自贸区|示范区|开发区|新区|特区|城市群|经济圈'.split(
    '|',
  );
