/** What links say, or have in their address, that change or end a subscription, in the languages of newsletters. */
export const subscriptionWords =
  /unsubscrib|opt-?out|(?:manage|update|email|e-mail|mail)[-_ ]?(?:your )?(?:preference|subscription|settings)|abbestell|abmeld|austrag|newsletter-einstellungen|d[ée]sabonn|d[ée]sinscri|darse de baja|cancelar (?:la )?suscripci|descadastr|cancelar (?:a )?(?:inscri|subscri)|afmeld|uitschrij|disiscri|annulla l.iscrizione|wypisz|avregistrer|avslutt abonnement|odhl[áa]s|leiratkoz|dezabon|отпис|відпис|退订|退訂|配信停止|수신 ?거부|إلغاء الاشتراك/i

/** What links say that lead to the mail as a page. */
export const onlineWords =
  /(?:view|read|open|see)\b[^<]{0,40}\b(?:browser|online|web)\b|web version|im browser|online (?:lesen|ansehen|anzeigen)|webversion|(?:voir|lire|afficher)[^<]{0,40}(?:navigateur|en ligne)|version en ligne|(?:ver|leer|abrir)[^<]{0,40}(?:navegador|en l[íi]nea|online)|visualizza[^<]{0,40}(?:browser|online)|bekijk[^<]{0,40}(?:browser|online)|(?:открыть|посмотреть|смотреть)[^<]{0,40}(?:браузере|онлайн)|zobacz[^<]{0,40}przegl[ąa]dark|在浏览器中|ブラウザで|عرض[^<]{0,40}المتصفح/i
