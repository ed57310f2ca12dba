FROM node:24-alpine
# CMD ["npm", "run", "dev"]
CMD ["node", "dist/main.js"]
