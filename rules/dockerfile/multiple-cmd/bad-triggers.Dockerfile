FROM node:24-alpine
# finds: multiple-cmd
ONBUILD CMD ["npm", "run", "dev"]
ONBUILD CMD ["node", "dist/main.js"]
CMD ["node", "dist/main.js"]
