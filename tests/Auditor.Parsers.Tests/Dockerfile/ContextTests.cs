using Auditor.Documents;
using Auditor.Parsers.Dockerfile;

namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class ContextTests
{
    private static readonly DockerfileParser Parser = new();

    [Theory]
    [InlineData("Dockerfile", "FROM a\nCOPY x y", "Dockerfile x", ".")]
    [InlineData("app/Dockerfile", "FROM a\nCOPY x y", "app/Dockerfile app/x", "app")]
    [InlineData("app/Dockerfile", "FROM a\nCOPY x y", "app/Dockerfile x", ".")]
    [InlineData("app/Dockerfile", "FROM a\nCOPY . .", "app/Dockerfile x", "app")]
    [InlineData("docker/Dockerfile", "FROM a\nCOPY . .", "docker/Dockerfile x", ".")]
    [InlineData("docker/Dockerfile", "FROM a\nCOPY entry.sh /", "docker/Dockerfile docker/entry.sh", "docker")]
    [InlineData("packages/gw/Dockerfile", "FROM a\nCOPY package.json pnpm-lock.yaml ./\nCOPY packages/lib-*/package.json ./\nCOPY packages ./packages", "packages/gw/Dockerfile package.json pnpm-lock.yaml packages/lib-a/package.json packages/gw/package.json", ".")]
    [InlineData("a/b/Dockerfile", "FROM a\nCOPY src dist ./", "a/b/Dockerfile a/src/x.c", "a")]
    [InlineData("a/Dockerfile", "FROM a\nCOPY one two three ./", "a/Dockerfile a/x", "")]
    [InlineData("a/Dockerfile", "FROM a\nCOPY --from=b x y\nADD https://example.com/z /\nCOPY $V /", "a/Dockerfile", "a")]
    [InlineData("a/Dockerfile", "FROM a\nCOPY node_modules ./", "a/Dockerfile a/node_modules/", "a")]
    public void The_context_is_the_nearest_folder_that_holds_what_is_copied(string path, string text, string files, string context) =>
        Assert.Equal(context, Parse(path, text, files).Root["context"]);

    [Theory]
    [InlineData("deploy/cross/Dockerfile", "deploy/cross/Dockerfile deploy/cross/README.md deploy/x go.mod cmd/main.go", ".")]
    [InlineData("deploy/cross/Dockerfile", "deploy/cross/Dockerfile deploy/App.csproj App.sln", "deploy")]
    [InlineData("deploy/Dockerfile", "deploy/Dockerfile deploy/pod.yaml go.mod", "")]
    [InlineData("deploy/Dockerfile", "deploy/Dockerfile deploy/pod.yaml .dockerignore", "")]
    [InlineData("deploy/Dockerfile", "deploy/Dockerfile deploy/pod.yaml deploy/requirements.txt go.mod", "deploy")]
    [InlineData("deploy/Dockerfile", "deploy/Dockerfile deploy/a/App.csproj App.slnx", "")]
    [InlineData("deploy/Dockerfile", "deploy/Dockerfile deploy/pod.yaml", "deploy")]
    [InlineData("Dockerfile", "Dockerfile x", ".")]
    public void Where_only_a_folder_is_copied_the_projects_tell_which(string path, string files, string context) =>
        Assert.Equal(context, Parse(path, "FROM a\nCOPY . .", files).Root["context"]);

    [Fact]
    public void Without_knowledge_of_files_there_is_no_context() => Assert.False(DockerfileTrees.Parse("FROM a\nCOPY x y").Root.Has("context"));

    [Theory]
    [InlineData("app/Dockerfile", "app/Dockerfile app/.dockerignore .dockerignore", "app/.dockerignore")]
    [InlineData("app/prod.Dockerfile", "app/prod.Dockerfile app/.dockerignore app/prod.Dockerfile.dockerignore", "app/prod.Dockerfile.dockerignore")]
    [InlineData("app/Dockerfile", "app/Dockerfile app/x .dockerignore", "")]
    public void The_own_dockerignore_wins_over_that_of_the_context(string path, string files, string ignore) =>
        Assert.Equal(ignore, string.Join(' ', Parse(path, "FROM a\nCOPY . .", files).Named("dockerignore").Select(node => node["path"])));

    [Fact]
    public void The_tree_says_what_the_dockerignore_keeps_out()
    {
        var tree = Parse("Dockerfile", "FROM a\nCOPY . .", "Dockerfile .dockerignore", (".dockerignore", "**/node_modules\n.env*\n!.env.local\n"));
        var ignore = tree.One("dockerignore");

        Assert.Equal(" .env .env.production node_modules ", ignore["excludes"]);
        Assert.Equal(["**/node_modules", ".env*", ".env.local"], tree.Values("pattern", "value"));
        Assert.Equal("!.env.local", tree.Named("pattern").Last().TextOf());
        Assert.Equal(".dockerignore", tree.Named("pattern").First().Source.Path);
    }

    [Theory]
    [InlineData("Dockerfile", "Dockerfile", null, ".git, .env")]
    [InlineData("Dockerfile", "Dockerfile package.json", null, ".git, node_modules, .env")]
    [InlineData("app/Dockerfile", "app/Dockerfile app/package.json package.json", null, "node_modules, .env")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore package.json", "*\n!src\n", "")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore package.json", "*\n!.env\n", ".env")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore package.json", ".git\n**/node_modules\n.env*\n", "")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore .env.production .env.example", ".git\n.env\n", ".env.production")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore .env.production", ".git\n.env*\n!.env.production\n", ".env.production")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore", "/.git/\n**/.env\n", "")]
    [InlineData("Dockerfile", "Dockerfile .dockerignore", "", ".git, .env")]
    public void The_tree_says_what_nothing_keeps_out(string path, string files, string? ignore, string unignored) =>
        Assert.Equal(unignored, Parse(path, "FROM a\nCOPY . .", files, (".dockerignore", ignore ?? "")).Root["unignored"]);

    [Fact]
    public void Packages_and_lock_files_of_the_context_are_told()
    {
        var tree = Parse(
            "Dockerfile",
            "FROM a\nCOPY package*.json packages/*/package.json ./\nCOPY tools ./tools",
            "Dockerfile package.json package-lock.json packages/a/package.json tools/yarn.lock tools/package.json other/package.json other/go.sum",
            ("package.json", "{\"packageManager\": \"pnpm@9.1.0+sha512.00\", \"engines\": {\"node\": \">=20\"}, \"scripts\": {\"build\": \"tsc -p .\"}, \"dependencies\": {\"express\": \"^4\"}, \"devDependencies\": {\"typescript\": \"5\"}}"),
            ("packages/a/package.json", "{"));

        Assert.Equal(["package.json .", "packages/a/package.json packages/a", "tools/package.json tools"], tree.Named("package-json").Select(node => $"{node["path"]} {node["folder"]}"));
        Assert.Equal(["npm package-lock.json", "yarn tools/yarn.lock"], tree.Named("lock-file").Select(node => $"{node["manager"]} {node["path"]}"));
        var package = tree.Named("package-json").First();
        Assert.Equal(["pnpm", "9.1.0", ">=20"], [package["package-manager"], package["package-manager-version"], package["engines-node"]]);
        Assert.Equal("tsc -p .", Assert.NotNull(package.Child("script"))["value"]);
        Assert.Equal(["express ^4 ", "typescript 5 true"], package.ChildrenNamed("dependency").Select(node => $"{node["name"]} {node["version"]} {node["dev"]}"));
        Assert.Equal("\"typescript\": \"5\"", package.ChildrenNamed("dependency").Last().TextOf());
    }

    [Fact]
    public void Companions_are_the_texts_that_the_tree_needs()
    {
        var primary = new Artifact(ArtifactKinds.Dockerfile, new SourceText("app/Dockerfile", "FROM a\nCOPY package.json yarn.lock ./"), "");
        var files = new FileIndex("app/Dockerfile app/package.json app/yarn.lock app/.dockerignore package.json".Split(' '));

        Assert.Equal(["app/.dockerignore", "app/package.json"], Parser.Companions(primary, files));
    }

    [Theory]
    [InlineData("Dockerfile", "", ArtifactClaim.ByName)]
    [InlineData("a/b/Dockerfile.prod", "", ArtifactClaim.ByName)]
    [InlineData("api.Dockerfile", "", ArtifactClaim.ByName)]
    [InlineData("api.dockerfile", "", ArtifactClaim.ByName)]
    [InlineData("Containerfile", "", ArtifactClaim.ByName)]
    [InlineData("Containerfile.dev", "", ArtifactClaim.ByName)]
    [InlineData("Dockerfile.dockerignore", "FROM a\nRUN b", ArtifactClaim.No)]
    [InlineData(".dockerignore", "FROM a\nRUN b", ArtifactClaim.No)]
    [InlineData("Dockerfile.md", "FROM a\nRUN b", ArtifactClaim.No)]
    [InlineData("notes.txt", "FROM a\nRUN b", ArtifactClaim.No)]
    [InlineData("Dockerfile.j2", "FROM a\nRUN b", ArtifactClaim.No)]
    [InlineData("Dockerfile.tmpl", "FROM a", ArtifactClaim.No)]
    [InlineData("Dockerfile.erb", "FROM a", ArtifactClaim.No)]
    [InlineData("build/image", "# c\nARG A=1\nFROM node:${A} AS x\n\nRUN b", ArtifactClaim.ByContent)]
    [InlineData("build/image", "FROM node:1\n", ArtifactClaim.No)]
    [InlineData("letter", "FROM me to you\nRUN away", ArtifactClaim.No)]
    [InlineData("letter", "From me to you\nRun away", ArtifactClaim.No)]
    [InlineData("query", "SELECT x\nFROM y\nUSER z", ArtifactClaim.No)]
    [InlineData("x.sql", "FROM y\nRUN z", ArtifactClaim.No)]
    [InlineData("empty", "", ArtifactClaim.No)]
    public void A_dockerfile_is_known_by_name_or_content(string path, string head, ArtifactClaim claim) => Assert.Equal(claim, Parser.Claims(path, head));

    private static DocumentTree Parse(string path, string text, string files, params (string Path, string Text)[] contents)
    {
        var primary = new Artifact(ArtifactKinds.Dockerfile, new SourceText(path, text), "");
        var index = new FileIndex(files.Split(' '));
        var companions = Parser.Companions(primary, index).Select(companion =>
            new Artifact("", new SourceText(companion, contents.FirstOrDefault(content => content.Path == companion).Text ?? ""), ""));
        return Parser.Parse(new ArtifactSet(primary, [.. companions], index));
    }
}
