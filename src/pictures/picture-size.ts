/** Width and height in pixels, as a file declares them. */
export type PictureSize = { readonly width: number; readonly height: number }
