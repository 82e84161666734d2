/** How the address of a picture's file ends, before its query and fragment. */
export const pictureEnding = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i
