FROM node:24-alpine
# finds: multiple-cmd
CMD ["npm", "run", "dev"]
USER node
CMD ["node", "dist/main.js"]
