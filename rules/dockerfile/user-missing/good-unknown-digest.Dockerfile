# A registry with a port, and an image of which only the digest is known.
FROM registry.example.com:5000/node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
CMD ["node", "server.js"]
