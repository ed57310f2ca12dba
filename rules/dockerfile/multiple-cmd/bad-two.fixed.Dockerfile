FROM node:24-alpine
# finds: multiple-cmd
USER node
CMD ["node", "dist/main.js"]
