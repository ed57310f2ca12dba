FROM node:24-slim
COPY . .
# finds: package-manager-as-pid1
CMD ["npm", "start"]
