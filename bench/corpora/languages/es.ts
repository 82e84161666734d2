import type { Language } from './language.ts'

export const es: Language = {
  tag: 'es',
  givenNames: 'Nuria | Ramiro | Jimena | Teodoro | Ainhoa | Leandro | Candela | Íñigo',
  familyNames: 'Vallehermoso | Carrascosa | Montalvillo | Ferreiro | Olmedilla | Sanabrio',
  places: 'Almera | Puerto Lindo | Valdesalina | Cabo Mayor | Riofrío | Las Cañadas',
  nouns: `estación | alcaldía | biblioteca | escuela | fiesta | lonja | playa | sala | plaza | clínica | vía | presa
    reserva | feria`,
  siteNouns: 'boletín | aviso de cookies | suscripción | política de privacidad | publicidad',
  syllables: 'bal | car | dor | fe | gua | lin | mon | nar | que | ro | sal | tor | vi',
  sentences: `
    La {n} de {l} está cerrada desde el lunes, y nadie sabe cuándo volverá a abrir.
    «El año pasado tuvimos {i} visitantes, y ninguno preguntó por la {n}», cuenta {p}.
    Según {p}, la {n} costará {i} millones de euros, el doble de lo que había previsto {l}.
    En {l} se espera la {n} desde que {w} construyó la primera hace {i} años.
    No fue suficiente.
    {p} no está de acuerdo y cita un informe de {w} según el cual la {n} pierde {i} euros al día.
    Cuando falló la {n} de {w}, {i} personas tuvieron que caminar hasta {l} bajo la lluvia.
    Es la tercera {n} que {l} pierde este año por los temporales, dijo el alcalde el martes.
    Las obras de la {n} {w} empezarán en primavera; los primeros {i} metros estarán listos en junio.
    Sus críticos creen que la {n} llega tarde a {l}, de donde ya se han ido {i} familias.
    «Nadie nos dijo», lamenta {p}, «que la {n} habría desaparecido antes del verano».
  `,
  questions: `
    ¿Por qué necesita {l} una nueva {n}?
    ¿Cuánto costará la {n} y quién la pagará?
    ¿Qué pasará con la {n} {w}?
  `,
  headings: `
    Contexto
    Contacto
    Temas
    Una {n} para {l}
    Lo que cuesta la {n}
    Regreso a {w}
  `,
  consent: `
    Nosotros y nuestros {i} socios almacenamos y consultamos información en su dispositivo, como las cookies.
    Con su consentimiento usamos datos de localización precisa y datos personales para mostrarle publicidad.
    Puede cambiar su elección en cualquier momento y retirar su consentimiento en la página de privacidad.
    Algunos proveedores tratan sus datos personales por interés legítimo, a lo que puede oponerse.
    Las cookies necesarias hacen que el sitio funcione y no se pueden desactivar.
    Sus preferencias se comunican a nuestros socios y no afectan a {w}.
  `,
  newsletter: `
    Lo mejor de {w} cada mañana en su correo.
    Apúntese gratis a nuestro boletín y no se pierda nada de {l}.
    Al apuntarse acepta recibir ofertas de {w}; puede darse de baja cuando quiera.
  `,
  appeals: `
    {w} no tiene dueño que le diga qué escribir, por eso dependemos de lectores como usted.
    Si valora nuestro trabajo, apóyenos desde {i} euros al mes.
    Hágase socio de {w} y ayude a nuestra pequeña redacción de {l} a seguir siendo libre.
  `,
  bios: `
    {p} es periodista de {w} y escribe sobre {l} y su {n}.
    {p} llegó a {w} en 2019 tras {i} semanas en la radio; vive en {l} con dos gatos.
  `,
  makers: `
    Edición: {p}; con información de {p} en {l}
    Este reportaje lo preparó la sección {w} y salió en la edición del domingo.
    Gráficos: {p}. Sonido: {p}. Traducción: {p}
  `,
  shop: `
    Compra la {n} {w} desde {i},99 € en nuestra tienda
    {w} puede recibir una comisión por las compras hechas desde estos enlaces.
    Ahora {i},50 € en lugar de {i},99 €: ver oferta
  `,
  comments: `
    Llevo {i} años en {l} y nunca he visto una {n} así.
    Lo de siempre: {i} millones para una {n}, y a nosotros nadie nos pregunta.
    ¡Muy bien dicho, {p}! Totalmente de acuerdo.
  `,
  labels: {
    accept: 'Aceptar todo | Acepto | Continuar',
    by: 'Por | Texto de | Escrito por',
    comments: 'Comentarios | Los lectores opinan | Participa',
    consent:
      'Valoramos su privacidad | Sus opciones | Configuración de cookies | Antes de continuar',
    imprint: 'Aviso legal | Quiénes somos | Condiciones | Privacidad | Contacto | Empleo',
    live: 'En directo | Última hora',
    photo: 'Foto | Imagen',
    readAlso: 'Lea también | Lee más | Ver también',
    related:
      'Más en esta sección | Noticias relacionadas | También te puede interesar | Hoy recomendamos',
    settings: 'Configurar | Rechazar todo | Gestionar opciones',
    share: 'Compartir | Enviar por correo | Copiar enlace | Imprimir',
    summary: 'Resumen | Claves | De un vistazo | Resumen hecho por IA',
    tags: 'Etiquetas | Temas',
    updated: 'Actualizado | Última modificación',
  },
}
