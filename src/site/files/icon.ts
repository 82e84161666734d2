/** The site's icon: a clock face on paper, at five to twelve. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#8a1c1c"/>
<circle cx="16" cy="16" r="10.5" fill="#fffefb"/>
<path d="M16 16V8.5M16 16l-3.2-5.6" stroke="#1c1b19" stroke-width="2.4" stroke-linecap="round"/>
</svg>
`
