/** System messages in the language that was set, a site's own words first, English for what is missing. */
export function createMessages(known, custom, refuse) {
  let language = 'en';
  return {
    setLanguage(code) {
      if (!known[code]) {
        console.warn(`Chat language ${code} is not valid and will be discarded`);
        refuse(`Chat language ${code} is not valid`);
      } else language = code;
    },
    get language() {
      return language;
    },
    text(key, agent = '') {
      const text = custom?.[key] ?? known[language][key] ?? known.en[key] ?? key;
      return text.replaceAll('{<agent>}', agent).replaceAll('{{agent}}', agent);
    },
  };
}
