/** The own names of languages that newspapers are written in and the Workers runtime has no name for. */
// oxfmt-ignore
export const autonyms: Readonly<Record<string, string>> = {
  ab: 'аԥсуа', ady: 'адыгабзэ', ary: 'الدارجة المغربية', arz: 'مصرى', av: 'авар мацӏ', azb: 'تۆرکجه',
  ba: 'башҡорт теле', bar: 'Boarisch', bi: 'Bislama', bo: 'བོད་ཡིག',
  ce: 'нохчийн мотт', ch: 'Chamoru', crh: 'qırımtatarca', csb: 'kaszëbsczi', cv: 'чӑваш чӗлхи',
  dsb: 'dolnoserbski', dz: 'རྫོང་ཁ', ff: 'Fulfulde', fj: 'Na Vosa Vakaviti', gag: 'gagauz dili',
  gsw: 'Schwiizertüütsch', gv: 'Gaelg', hil: 'Hiligaynon', hsb: 'hornjoserbšćina', inh: 'гӏалгӏай мотт', iu: 'ᐃᓄᒃᑎᑐᑦ',
  kaa: 'qaraqalpaq tili', kbd: 'адыгэбзэ', ki: 'Gĩkũyũ', kl: 'kalaallisut', krc: 'къарачай-малкъар тил', kv: 'коми кыв', kw: 'kernewek',
  lez: 'лезги чӏал', li: 'Limburgs', lmo: 'lombard', myv: 'эрзянь кель', mdf: 'мокшень кяль',
  nan: '閩南語', nap: 'napulitano', nds: 'Plattdüütsch', nr: 'isiNdebele', nv: 'Diné bizaad', os: 'ирон',
  pcm: 'Naijá', pnb: 'پنجابی', rn: 'Ikirundi', sah: 'саха тыла', sat: 'ᱥᱟᱱᱛᱟᱲᱤ', sc: 'sardu', scn: 'sicilianu', sco: 'Scots',
  se: 'davvisámegiella', sg: 'Sängö', skr: 'سرائیکی', ss: 'siSwati', szl: 'ślōnski',
  tet: 'Tetun', tpi: 'Tok Pisin', ty: 'reo tahiti', tyv: 'тыва дыл', udm: 'удмурт кыл', ve: 'Tshivenda', vec: 'vèneto',
  war: 'Winaray', wuu: '吴语', xal: 'хальмг келн', za: 'Vahcuengh',
}
