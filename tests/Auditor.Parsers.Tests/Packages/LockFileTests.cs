using Auditor.Parsers.Tests.Dockerfile;

namespace Auditor.Parsers.Tests.Packages;

/// <summary>Of which installs the tree says that no lock file was copied before.</summary>
public sealed class LockFileTests
{
    [Theory]
    [InlineData("COPY package.json ./\nRUN npm ci", "missing")]
    [InlineData("COPY package.json yarn.lock .npmrc ./\nRUN corepack enable && npm ci", "missing")]
    [InlineData("RUN mkdir -p /app && chown node /app\nUSER node\nCOPY package.json ./\nRUN npm install", "missing")]
    [InlineData("COPY package*.json ./\nRUN npm ci", "")]
    [InlineData("COPY package.json package-lock.json* ./\nRUN npm ci", "")]
    [InlineData("COPY web/package-lock.json web/package.json ./\nRUN npm ci", "")]
    [InlineData("COPY . .\nRUN npm ci", "")]
    [InlineData("COPY package.json ./\nCOPY src ./src\nRUN npm ci", "")]
    [InlineData("COPY package.json ${LOCK} ./\nRUN npm ci", "")]
    [InlineData("COPY --from=a /app/package.json ./\nRUN npm ci", "missing")]
    [InlineData("COPY --from=a /app ./\nRUN npm ci", "")]
    [InlineData("COPY package.json ./\nRUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci", "")]
    [InlineData("COPY package.json ./\nRUN git clone https://example.com/x . && npm ci", "")]
    [InlineData("COPY package.json ./\nRUN cp /tmp/lock package-lock.json\nRUN npm ci", "")]
    [InlineData("COPY package.json ./\nRUN $SETUP && npm ci", "")]
    [InlineData("ADD https://example.com/package-lock.json ./\nRUN npm ci", "")]
    [InlineData("COPY requirements.txt ./\nRUN pip install -r requirements.txt", "")]
    public void A_lock_file_is_missing_only_when_nothing_can_have_brought_it(string instructions, string expected) =>
        Assert.Equal(expected, DockerfileTrees.Parse("FROM node:24\n" + instructions).Named("package-command").Last()["lock-file"]);

    [Fact]
    public void An_image_of_ones_own_may_hold_it() => Assert.False(DockerfileTrees.Parse("FROM example.com/base\nCOPY package.json ./\nRUN npm ci").One("package-command").Has("lock-file"));

    [Fact]
    public void An_install_writes_one() =>
        Assert.Equal(["missing", ""], DockerfileTrees.Parse("FROM node:24 AS a\nCOPY package.json ./\nRUN npm install\nFROM a\nRUN npm ci").Values("package-command", "lock-file"));
}
