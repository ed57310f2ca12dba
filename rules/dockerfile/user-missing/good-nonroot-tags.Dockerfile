FROM node:24-alpine AS build
RUN npm ci && npm run build

# The tag says that it is not root.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
COPY --from=build /dist /app
ENTRYPOINT ["dotnet", "/app/app.dll"]
