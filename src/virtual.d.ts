declare module 'virtual:boot-script' {
  /** The inline script that sets the checkboxes before first paint. */
  const text: string;
  export default text;
}

declare module 'virtual:island-runtime' {}

/** Whether `astro dev` serves the code. */
declare const IS_DEV: boolean;

/** The parts of a page that a site may replace: src/integrations/replaceable.ts. */
declare module 'virtual:taizhang/Header' {
  const Header: typeof import('./components/frame/Header.astro').default;
  export default Header;
}

declare module 'virtual:taizhang/Contents' {
  const Contents: typeof import('./components/frame/Contents.astro').default;
  export default Contents;
}

declare module 'virtual:taizhang/Footer' {
  const Footer: typeof import('./components/frame/Footer.astro').default;
  export default Footer;
}

declare module 'virtual:taizhang/Dock' {
  const Dock: typeof import('./components/frame/Dock.astro').default;
  export default Dock;
}

declare module 'virtual:taizhang/PlanTitle' {
  const PlanTitle: typeof import('./components/page/PlanTitle.astro').default;
  export default PlanTitle;
}

declare module 'virtual:taizhang/SectionHead' {
  const SectionHead: typeof import('./components/page/SectionHead.astro').default;
  export default SectionHead;
}

declare module 'virtual:taizhang/styles' {}
