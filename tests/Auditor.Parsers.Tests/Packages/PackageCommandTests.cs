using Auditor.Parsers.Tests.Dockerfile;

namespace Auditor.Parsers.Tests.Packages;

/// <summary>What commands of package managers ask for. A <c>!</c> marks a pinned package, a <c>?</c> what is not known.</summary>
public sealed class PackageCommandTests
{
    [Theory]
    [InlineData("apt-get update", "apt update +leaves=lists")]
    [InlineData("apt-get install curl", "apt install curl")]
    [InlineData("apt-get install -y --no-install-recommends curl=8.* git/trixie ./a.deb", "apt install +assume-yes +recommends=no curl=8.*! git ./a.deb(local)")]
    [InlineData("apt-get -yqq install curl", "apt install +assume-yes curl")]
    [InlineData("apt-get install -qq curl", "apt install +assume-yes curl")]
    [InlineData("apt-get install -q curl", "apt install curl")]
    [InlineData("apt-get install -t trixie-backports -y curl", "apt install +assume-yes curl")]
    [InlineData("apt-get -o APT::Get::Assume-Yes=true -o apt::install-recommends=0 install curl", "apt install +assume-yes +recommends=no curl")]
    [InlineData("apt-get -oDpkg::Options::=--force-confdef install curl", "apt install curl")]
    [InlineData("apt-get install -y --force-yes --allow-unauthenticated curl", "apt install +assume-yes +unsigned +force-yes curl")]
    [InlineData("apt-get install -s curl", "apt other")]
    [InlineData("DEBIAN_FRONTEND=noninteractive sudo -E apt-get dist-upgrade --yes", "apt upgrade +assume-yes")]
    [InlineData("env A=b apt-get install -y $PACKAGES x", "apt install +assume-yes $PACKAGES? x")]
    [InlineData("apt-get install $APT_OPTS x", "apt install +options-unknown x")]
    [InlineData("apt-get $Q install x", "apt install +options-unknown x")]
    [InlineData("apt-get install -y curl=${CURL_VERSION}", "apt install +assume-yes curl=${CURL_VERSION}!")]
    [InlineData("xargs -a packages.txt apt-get install -y", "apt install +assume-yes ?")]
    [InlineData("sh -c 'apt-get update && apt-get install -y \"x\"'", "apt update +leaves=lists | apt install +assume-yes x")]
    [InlineData("apt-get remove -y gcc-", "apt remove +assume-yes")]
    [InlineData("yes | apt-get install x", "apt install +assume-yes x")]
    [InlineData("yes | cat | apt-get install x", "apt install x")]
    [InlineData("echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes && apt-get install x", "apt install +assume-yes x")]
    [InlineData("echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/90no && apt-get install -y x", "apt install +assume-yes +recommends=no x")]
    [InlineData("aptitude -y -R install x", "apt install +assume-yes +recommends=no x")]
    public void Apt(string script, string expected) => Assert.Equal(expected, PackageSketch.Of(script));

    [Theory]
    [InlineData("apk add --no-cache --virtual .build gcc=14.2.0-r6 make~=4.4 x@edge y>1 !z so:a", "apk install +no-cache gcc=14.2.0-r6! make=4.4! x y so:a")]
    [InlineData("apk --update add curl", "apk install +leaves=cache curl")]
    [InlineData("apk add -t .d -X https://example.com/r curl", "apk install +leaves=cache curl")]
    [InlineData("apk add --allow-untrusted --no-cache ./glibc.apk", "apk install +no-cache +unsigned ./glibc.apk(local)")]
    [InlineData("apk del .build", "apk remove")]
    [InlineData("apk update && apk add curl && rm -rf /var/cache/apk/*", "apk update | apk install curl")]
    public void Apk(string script, string expected) => Assert.Equal(expected, PackageSketch.Of(script));

    [Theory]
    [InlineData("yum install -y nodejs-22.1.0 java-21-openjdk httpd-2.4.62-1.el9.x86_64 @nodejs:22", "dnf install +assume-yes +leaves=cache nodejs=22.1.0! java-21-openjdk httpd=2.4.62-1.el9.x86_64!")]
    [InlineData("yum install httpd && yum clean all", "dnf install httpd | dnf clean")]
    [InlineData("yum -y update && rm -rf /var/cache/yum", "dnf upgrade +assume-yes | ")]
    [InlineData("dnf install --setopt=install_weak_deps=False --setopt=main.sslverify=0 --nogpgcheck -y x", "dnf install +assume-yes +unsigned +insecure +leaves=cache x")]
    [InlineData("dnf --setopt assumeyes=1 install x.rpm", "dnf install +assume-yes +leaves=cache x.rpm(local)")]
    [InlineData("microdnf install x && microdnf clean all", "dnf install +assume-yes x | dnf clean +assume-yes")]
    [InlineData("dnf module install -y nodejs:22/common", "dnf install +assume-yes +leaves=cache nodejs:22/common")]
    [InlineData("rpm -ivh --nosignature https://example.com/x.rpm", "rpm install +unsigned https://example.com/x.rpm(local)")]
    [InlineData("rpm --import https://example.com/key", "rpm other")]
    [InlineData("zypper -n in --no-recommends x=1.2 'y>=2' && zypper clean -a", "zypper install +assume-yes +recommends=no x=1.2! y | zypper clean")]
    [InlineData("zypper in -n x", "zypper install +leaves=cache x")]
    [InlineData("zypper dup -y", "zypper upgrade +assume-yes +leaves=cache")]
    public void Rpm(string script, string expected) => Assert.Equal(expected.TrimEnd(' ', '|'), PackageSketch.Of(script));

    [Theory]
    [InlineData("pip install flask==3.1 gunicorn~=23.0 'redis[hiredis]>=5' requests", "pip install +leaves=cache flask=3.1! gunicorn=23.0! redis requests")]
    [InlineData("pip --no-cache-dir install -r requirements.txt -i https://example.com/simple", "pip restore +no-cache @requirements.txt")]
    [InlineData("python3 -m pip install --no-cache-dir -U pip", "pip install +no-cache pip")]
    [InlineData("python -u -m pip install --no-cache-dir . -e ./lib 'x @ git+https://example.com/x@v1' y-1.whl", "pip install +no-cache .(local) x @ git+https://example.com/x@v1(local) y-1.whl(local) ./lib(local)")]
    [InlineData("PIP_NO_CACHE_DIR=off pip3.12 install -c constraints.txt x", "pip install +no-cache x!")]
    [InlineData("pip install --trusted-host example.com x==1 && pip cache purge", "pip install +insecure x=1! | pip clean")]
    [InlineData("pip install x==1 && rm -rf ~/.cache", "pip install x=1!")]
    [InlineData("uv pip install --system --no-cache -r requirements.txt", "uv restore +no-cache @requirements.txt")]
    [InlineData("uv sync --frozen --no-dev", "uv restore +locked +production +leaves=cache")]
    [InlineData("poetry install --only main --no-cache", "poetry restore +no-cache +locked +production")]
    [InlineData("pipenv install --system", "pipenv restore +production +leaves=cache")]
    [InlineData("pipenv install --deploy --dev", "pipenv restore +locked +leaves=cache")]
    public void Python(string script, string expected) => Assert.Equal(expected, PackageSketch.Of(script));

    [Theory]
    [InlineData("npm ci", "npm restore +locked +leaves=cache")]
    [InlineData("npm ci --omit=dev && npm cache clean --force", "npm restore +production +locked | npm clean")]
    [InlineData("npm ci --omit dev && rm -rf /root/.npm", "npm restore +production +locked")]
    [InlineData("npm ci --omit dev && rm -rf /root/.npm/_logs", "npm restore +production +locked +leaves=cache")]
    [InlineData("NODE_ENV=production npm i", "npm restore +production +leaves=cache")]
    [InlineData("export NODE_ENV=production && npm install --include=dev", "npm restore +leaves=cache")]
    [InlineData("export NODE_ENV=production; npm install", "npm restore +production +leaves=cache")]
    [InlineData("npm install --prefix client", "npm restore +folder=client +leaves=cache")]
    [InlineData("npm install -g npm@11.2.0 pnpm typescript@latest @nestjs/cli@^11", "npm install +global +leaves=cache npm=11.2.0! pnpm typescript=latest @nestjs/cli=^11!")]
    [InlineData("npm install express ./lib x.tgz owner/repository", "npm install +leaves=cache express ./lib(local) x.tgz(local) owner/repository(local)")]
    [InlineData("npm install --package-lock-only", "npm other")]
    [InlineData("npm run build", "npm run +script=build")]
    [InlineData("npm --prefix web run build", "npm run +script=build +folder=web")]
    [InlineData("npm start", "npm run +script=start")]
    [InlineData("npm config set strict-ssl false", "npm configure +insecure")]
    [InlineData("npm set strict-ssl=false", "npm configure +insecure")]
    [InlineData("npm config set registry https://example.com", "npm configure")]
    [InlineData("npm prune --omit=dev", "npm prune +production")]
    [InlineData("npx -y playwright@1.50 install", "npm execute playwright=1.50!")]
    [InlineData("yarn", "yarn restore +leaves=cache")]
    [InlineData("yarn --version", "yarn other")]
    [InlineData("yarn install --frozen-lockfile --production=true && yarn cache clean", "yarn restore +production +locked | yarn clean")]
    [InlineData("yarn install --production=false", "yarn restore +leaves=cache")]
    [InlineData("yarn global add serve@14.2.4", "yarn install +global +leaves=cache serve=14.2.4!")]
    [InlineData("yarn workspace api add x", "yarn install +leaves=cache x")]
    [InlineData("yarn build", "yarn run +script=build")]
    [InlineData("corepack yarn install --immutable", "yarn restore +locked +leaves=cache")]
    [InlineData("corepack enable && pnpm i --frozen-lockfile --prod", "pnpm restore +production +locked")]
    [InlineData("CI=true pnpm -C app install", "pnpm restore +folder=app +locked")]
    [InlineData("pnpm --filter api run build", "pnpm run +script=build")]
    [InlineData("bun install --frozen-lockfile", "bun restore +locked")]
    public void Node(string script, string expected) => Assert.Equal(expected, PackageSketch.Of(script));

    [Theory]
    [InlineData("gem install bundler:2.6 rails", "gem install bundler=2.6! rails")]
    [InlineData("gem install -N rails -v 8.0.1", "gem install rails=8.0.1!")]
    [InlineData("bundle install --without development test", "bundler restore +production")]
    [InlineData("bundle", "bundler restore")]
    [InlineData("go install example.com/tool@latest", "go install example.com/tool=latest")]
    [InlineData("go install -ldflags '-s -w' example.com/tool/cmd/x@v1.2.3", "go install example.com/tool/cmd/x=v1.2.3!")]
    [InlineData("go get example.com/x", "go install example.com/x")]
    [InlineData("go install ./cmd/...", "go build +locked")]
    [InlineData("go run example.com/x@main -v", "go execute example.com/x=main")]
    [InlineData("go mod download", "go restore +locked")]
    [InlineData("cargo +nightly install --locked ripgrep --version 14.1.1", "cargo install +locked ripgrep=14.1.1!")]
    [InlineData("cargo build --release", "cargo build")]
    [InlineData("composer install --no-dev", "composer restore +locked +production +leaves=cache")]
    [InlineData("composer global require x/y:^2", "composer install +global +leaves=cache x/y=^2!")]
    [InlineData("dotnet restore --locked-mode", "dotnet restore +locked")]
    [InlineData("dotnet publish -c Release -o /out", "dotnet build")]
    public void Others(string script, string expected) => Assert.Equal(expected, PackageSketch.Of(script));

    [Theory]
    [InlineData("[\"apt-get\", \"install\", \"-y\", \"curl\"]", "apt install +assume-yes curl")]
    [InlineData("[\"/bin/sh\", \"-c\", \"apk add curl\"]", "apk install +leaves=cache curl")]
    [InlineData("<<EOF\nset -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF", "apt update | apt install +assume-yes curl")]
    [InlineData("if true; then apk add x; else yum install y; fi", "apk install +leaves=cache x | dnf install +leaves=cache y")]
    [InlineData("(cd /x; npm ci) | tee log", "npm restore +locked +leaves=cache")]
    [InlineData("echo apt-get install curl", "")]
    public void Wherever_a_command_stands(string run, string expected) => Assert.Equal(expected, PackageSketch.Of(run));

    [Theory]
    [InlineData("rm -rf /var/lib/apt/lists", "")]
    [InlineData("rm -rf /var/lib/apt/lists/*", "")]
    [InlineData("rm -rf /tmp/* /var/lib/apt/lists/* /var/tmp/*", "")]
    [InlineData("rm -rf /var/lib/apt/", "")]
    [InlineData("rm -rf /var/lib/{apt,dpkg}/", "")]
    [InlineData("find /var/lib/apt/lists -type f -delete", "")]
    [InlineData("cleanup", "")]
    [InlineData("apt-get clean", "lists")]
    [InlineData("rm -rf /var/lib/apt/lists/partial", "lists")]
    [InlineData("rm -rf /var/cache/apt/*", "lists")]
    [InlineData("rm -rf /var/lib/apt/lists.old", "lists")]
    public void What_is_left_of_the_lists(string cleaning, string left) =>
        Assert.EndsWith(left.Length == 0 ? "apt update" : "apt update +leaves=" + left, PackageSketch.Of($"apt-get update && {cleaning}").Split(" | ")[0]);

    [Fact]
    public void Only_the_last_filler_is_told_and_cleaning_before_it_does_not_count() =>
        Assert.Equal("apt update | apt update +leaves=lists", PackageSketch.Of("apt-get update && rm -rf /var/lib/apt/lists/* && apt-get update"));

    [Theory]
    [InlineData("--mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update", "apt update")]
    [InlineData("--mount=type=cache,target=/var/cache/apt apt-get update", "apt update +leaves=lists")]
    [InlineData("--mount=type=cache,target=/root/.npm npm ci", "npm restore +locked")]
    [InlineData("--mount=type=cache,target=/root/.cache pip install x", "pip install x")]
    [InlineData("--mount=type=bind,target=/root/.cache pip install x", "pip install +leaves=cache x")]
    [InlineData("--mount=type=cache,target=/npm npm ci --cache /npm", "npm restore +locked")]
    public void A_cache_mount_leaves_nothing(string run, string expected) => Assert.Equal(expected, PackageSketch.Of(run));

    [Theory]
    [InlineData("ENV NODE_ENV=production\nRUN npm ci", "npm restore +production +locked +leaves=cache")]
    [InlineData("ARG NODE_ENV=production\nRUN npm ci", "npm restore +production +locked +leaves=cache")]
    [InlineData("ARG NODE_ENV\nRUN npm ci", "npm restore +production? +locked +leaves=cache")]
    [InlineData("ENV PIP_NO_CACHE_DIR=1\nRUN pip install x", "pip install +no-cache x")]
    [InlineData("RUN pip install x\nENV PIP_NO_CACHE_DIR=1", "pip install +leaves=cache x")]
    [InlineData("ENV npm_config_cache=/tmp/npm\nRUN npm ci && rm -rf /tmp/npm", "npm restore +locked")]
    [InlineData("FROM a\nRUN npm ci", "npm restore +locked +leaves=cache")]
    public void The_environment_of_the_stage_counts(string instructions, string expected) =>
        Assert.Equal(expected, PackageSketch.OfFile("FROM node:24\n" + instructions));

    [Theory]
    [InlineData("nodemon src/index.js", "nodemon")]
    [InlineData("npm run dev", "npm run dev")]
    [InlineData("yarn dev", "yarn run dev")]
    [InlineData("pnpm run start:dev -- --host", "pnpm run start:dev")]
    [InlineData("npx next dev -p 3000", "next dev")]
    [InlineData("pnpm exec vite --host", "vite")]
    [InlineData("vite build", "")]
    [InlineData("next start", "")]
    [InlineData("npm start", "")]
    [InlineData("npm run start:prod", "")]
    [InlineData("node --watch server.js", "node --watch")]
    [InlineData("node server.js", "")]
    [InlineData("dotnet watch run", "dotnet watch")]
    [InlineData("dotnet run", "")]
    [InlineData("flask --app x --debug run", "flask --debug")]
    [InlineData("flask run --host 0.0.0.0", "flask run")]
    [InlineData("python3 manage.py runserver 0.0.0.0:8000", "manage.py runserver")]
    [InlineData("python3 manage.py migrate", "")]
    [InlineData("uvicorn app:app --reload", "uvicorn --reload")]
    [InlineData("uvicorn app:app --workers 4", "")]
    [InlineData("poetry run uvicorn app:app --reload", "uvicorn --reload")]
    [InlineData("php -S 0.0.0.0:80", "php -S")]
    [InlineData("ng serve", "ng serve")]
    public void Development_servers(string script, string expected) =>
        Assert.Equal(expected, string.Concat(DockerfileTrees.Parse($"FROM a\nCMD {script}").Values("command", "development-server")));

    [Fact]
    public void A_word_of_the_command_is_where_a_fix_goes()
    {
        var command = DockerfileTrees.Parse("FROM a\nRUN apt-get -q \\\n  install --force-yes \\\n  x").One("package-command");
        Assert.Equal("install", command.TextOf("action"));
        Assert.Equal(" --force-yes", command.TextOf("force-yes"));
    }

    [Theory]
    [InlineData("apk update && apk add x", "apk update && ")]
    [InlineData("set -e; apk update; apk add x", "apk update; ")]
    [InlineData("apk update \\\n  && apk add x", "apk update \\\n  && ")]
    [InlineData("<<E\napk update\napk add x\nE", "apk update\n")]
    [InlineData("apk update || true", null)]
    [InlineData("apk add x && apk update", null)]
    public void An_update_can_go_with_what_joins_it(string run, string? expected)
    {
        var update = DockerfileTrees.Parse($"FROM a\nRUN {run}\n").Named("package-command").Single(command => command["action"] == "update");
        Assert.Equal(expected, update.Has("with-joint") ? update.TextOf("with-joint") : null);
    }

    [Fact]
    public void Where_an_option_would_help_all_commands_are_told() =>
        Assert.Equal("pip install +leaves=cache x | pip install +leaves=cache y", PackageSketch.Of("pip install x && pip install y"));
}
