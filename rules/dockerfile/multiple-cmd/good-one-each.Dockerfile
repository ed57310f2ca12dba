# One in each stage, and one more for images that are built from this one.
FROM node:24-alpine AS dev
CMD ["npm", "run", "dev"]
FROM dev
ONBUILD CMD ["npm", "run", "dev"]
CMD ["node", "dist/main.js"]
