namespace Auditor.Benchmarks;

/// <summary>Dockerfiles of 15 to 40 lines. The number chooses language, versions and which mistakes there are.</summary>
internal static class DockerfileTemplates
{
    private static readonly Func<int, string>[] All = [Node, DotNet, Python, Go, Java, Nginx];

    public static string Text(int number) => All[number % All.Length](number);

    private static string Node(int n) => $"""
        # syntax=docker/dockerfile:1
        ARG NODE_VERSION={16 + n % 4 * 2}
        FROM node:$NODE_VERSION{(n % 3 == 0 ? "-alpine" : "")} AS deps
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN --mount=type=cache,target=/root/.npm npm ci{(n % 2 == 0 ? " --omit=dev" : "")}

        FROM deps AS build
        COPY tsconfig.json ./
        COPY src ./src
        RUN npm run build && npm prune --omit=dev

        FROM node:$NODE_VERSION{(n % 3 == 0 ? "-alpine" : "-slim")}
        ENV NODE_ENV=production \
            PORT={3000 + n % 100} {(n % 5 == 0 ? "DB_PASSWORD=example-password-1" : "LOG_LEVEL=info")}
        WORKDIR /app
        COPY --from=build --chown=node:node /app/node_modules ./node_modules
        COPY --from=build --chown=node:node /app/dist ./dist
        EXPOSE {3000 + n % 100}
        {(n % 4 == 0 ? "" : "USER node")}
        {(n % 3 == 0 ? "" : "HEALTHCHECK --interval=30s --timeout=3s CMD wget -qO- http://localhost:3000/health || exit 1")}
        CMD ["node", "dist/main.js"]

        """;

    private static string DotNet(int n) => $"""
        FROM mcr.microsoft.com/dotnet/sdk:{8 + n % 3}.0 AS build
        WORKDIR /src
        COPY *.sln Directory.Build.props ./
        COPY src/Service{n}/Service{n}.csproj src/Service{n}/
        RUN dotnet restore src/Service{n}/Service{n}.csproj
        COPY . .
        RUN dotnet publish src/Service{n}/Service{n}.csproj -c Release -o /out --no-restore

        FROM mcr.microsoft.com/dotnet/aspnet:{8 + n % 3}.0
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
        WORKDIR /app
        COPY --from=build /out .
        ENV ASPNETCORE_URLS=http://+:8080
        EXPOSE 8080
        {(n % 2 == 0 ? "USER $APP_UID" : "")}
        ENTRYPOINT ["dotnet", "Service{n}.dll"]

        """;

    private static string Python(int n) => $"""
        FROM python:3.{8 + n % 6}{(n % 2 == 0 ? "-slim-bookworm" : "")}
        ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1
        RUN apt-get update \
            && apt-get install -y --no-install-recommends build-essential libpq-dev curl \
            && curl -fsSL https://example.com/tool-{n}.tar.gz | tar -xz -C /usr/local \
            && apt-get purge -y build-essential \
            && rm -rf /var/lib/apt/lists/*
        WORKDIR /srv
        COPY requirements.txt .
        RUN pip install -r requirements.txt
        COPY . .
        {(n % 3 == 0 ? "RUN useradd --system app && chown -R app /srv\nUSER app" : "")}
        EXPOSE 8000
        CMD gunicorn --bind 0.0.0.0:8000 --workers {2 + n % 4} app.wsgi:application

        """;

    private static string Go(int n) => $"""
        FROM golang:1.{20 + n % 5}-alpine AS build
        RUN apk add --no-cache git ca-certificates
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        COPY . .
        ARG VERSION=0.{n}
        RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=$VERSION" -o /bin/service ./cmd/service

        FROM {(n % 2 == 0 ? "scratch" : "alpine")}
        COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
        COPY --from=build /bin/service /bin/service
        USER 65532:65532
        EXPOSE {8000 + n % 50}
        ENTRYPOINT ["/bin/service"]

        """;

    private static string Java(int n) => $"""
        FROM maven:3.9-eclipse-temurin-{(n % 2 == 0 ? 17 : 21)} AS build
        WORKDIR /build
        COPY pom.xml .
        RUN mvn -B dependency:go-offline
        COPY src src
        RUN mvn -B package -DskipTests

        FROM eclipse-temurin:{(n % 2 == 0 ? 17 : 21)}-jre
        LABEL org.opencontainers.image.title="service-{n}" org.opencontainers.image.vendor=example
        RUN groupadd -r app && useradd -r -g app app
        COPY --from=build /build/target/*.jar /app/app.jar
        USER app
        ENV JAVA_OPTS="-Xmx{256 + n % 8 * 64}m"
        EXPOSE 8080
        HEALTHCHECK --interval=30s CMD curl -f http://localhost:8080/actuator/health || exit 1
        ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar /app/app.jar"]

        """;

    private static string Nginx(int n) => $"""
        FROM node:20 AS build
        WORKDIR /web
        COPY . .
        RUN npm install -g pnpm@9 && pnpm install --frozen-lockfile && pnpm build

        FROM nginx{(n % 2 == 0 ? ":latest" : ":1.27-alpine")}
        RUN rm /etc/nginx/conf.d/default.conf
        COPY nginx.conf /etc/nginx/conf.d/site.conf
        COPY --from=build /web/dist /usr/share/nginx/html
        RUN for f in css js html; do find /usr/share/nginx/html -name "*.$f" -exec gzip -k9 {"{}"} \; ; done
        EXPOSE 80 443
        CMD ["nginx", "-g", "daemon off;"]

        """;
}
