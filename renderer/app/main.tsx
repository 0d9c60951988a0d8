import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-ext-400.css";
import "@fontsource/ibm-plex-sans/latin-500.css";
import "@fontsource/ibm-plex-sans/latin-ext-500.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import "@fontsource/ibm-plex-sans/latin-ext-600.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./ground.css";
import "./global.css";
import { createRoot } from "react-dom/client";
import { createPageTexts } from "./page-texts.ts";
import { Providers } from "./providers.tsx";

const texts = await createPageTexts(navigator.language.startsWith("pl") ? "pl" : "en");
createRoot(document.getElementById("root")!).render(<Providers texts={texts} />);
