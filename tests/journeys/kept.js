// Every row this page’s own stores hold, as text (stored.js has the bytes, and the shell’s cache with them): one line a row.
async () => {
  const done = (ask) => new Promise((yes, no) => { ask.onsuccess = () => yes(ask.result); ask.onerror = no; });
  const readable = (_, value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value);
  const all = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const rows = await done(db.transaction(store).objectStore(store).getAll());
      all.push(...rows.map((row) => `${name}.${store}: ${JSON.stringify(row, readable)}`));
    }
    db.close();
  }
  return all.concat(Object.entries({ ...localStorage, ...sessionStorage }).map((pair) => pair.join("=")));
}
