import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-ext-400.css";
import "@fontsource/ibm-plex-sans/latin-500.css";
import "@fontsource/ibm-plex-sans/latin-ext-500.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import "@fontsource/ibm-plex-sans/latin-ext-600.css";
import "@mantine/core/styles.css";
import "./ground.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { unlocking } from "../api/unlocking.ts";
import { UnlockScreen } from "../features/unlock/unlock-screen.tsx";
import { createPageTexts, speak } from "./page-texts.ts";
import { styleNonce } from "./style-nonce.ts";
import { cssVariables, theme } from "./theme.ts";

/** The page before the workstation: a shared workspace opens with a password. The host serves it under every address until then. */
const texts = await createPageTexts(navigator.language.startsWith("pl") ? "pl" : "en");
const question = await unlocking.question();
const sayLanguage = () => {
  document.documentElement.lang = texts.language;
};
texts.on("languageChanged", sayLanguage);
sayLanguage();

createRoot(document.getElementById("root")!).render(
  <I18nextProvider i18n={texts}>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
    >
      <UnlockScreen
        question={question}
        // The same address now gives the workstation.
        onOpened={() => location.reload()}
        onOtherLanguage={() => void speak(texts, texts.language === "pl" ? "en" : "pl")}
      />
    </MantineProvider>
  </I18nextProvider>,
);
