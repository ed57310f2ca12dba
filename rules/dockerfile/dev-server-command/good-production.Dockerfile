FROM node:24-slim
# Overridden below.
CMD ["nodemon", "src/index.js"]
CMD ["node", "dist/index.js"]
