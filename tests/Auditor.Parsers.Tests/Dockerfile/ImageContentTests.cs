using Auditor.Documents;
using Auditor.Parsers.Dockerfile;

namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>What the tree says of the programs in base images, and of what COPY and ADD bring into an image.</summary>
public sealed class ImageContentTests
{
    [Theory]
    [InlineData("node:22", "dash", " curl wget ")]
    [InlineData("node:22-slim", "dash", "  ")]
    [InlineData("node:22-alpine", "ash", " wget nc ")]
    [InlineData("alpine", "ash", " wget nc ")]
    [InlineData("alpine:3.22", "ash", " wget nc ")]
    [InlineData("debian:12-slim", "dash", "  ")]
    [InlineData("mirror.gcr.io/library/ubuntu:24.04", "dash", "  ")]
    [InlineData("nginx:1.29", "dash", " curl ")]
    [InlineData("nginx:1.29-alpine", "ash", " curl wget nc ")]
    [InlineData("nginx:1.29-alpine-slim", "ash", " wget nc ")]
    [InlineData("php:8.4-fpm-alpine", "ash", " curl wget nc ")]
    [InlineData("postgres:17", "dash", "")]
    [InlineData("redis:8-alpine", "ash", "")]
    [InlineData("fedora:43", "bash", " curl ")]
    [InlineData("almalinux:9-minimal", "bash", "")]
    [InlineData("eclipse-temurin:21-jre-ubi9-minimal", "", "")]
    [InlineData("openjdk:21", "", "")]
    [InlineData("scratch", "none", "  ")]
    [InlineData("gcr.io/distroless/static-debian12:nonroot", "none", "  ")]
    [InlineData("gcr.io/distroless/base-debian12:debug", "ash", " wget nc ")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9.0", "dash", "  ")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:9.0", "dash", " curl wget ")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled", "none", "  ")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9.0-azurelinux3.0", "", "")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9.0-azurelinux3.0-distroless", "none", "  ")]
    [InlineData("mcr.microsoft.com/windows/servercore:ltsc2022", "", "")]
    [InlineData("example.org/node:22", "", "")]
    [InlineData("node:$TAG", "", "")]
    public void Well_known_images_have_known_programs(string image, string shell, string tools)
    {
        var node = DockerfileTrees.Parse($"FROM {image}").One("base");
        Assert.Equal((shell, tools), (node["sh"], node["tools"]));
    }

    [Fact]
    public void The_stages_that_the_final_one_is_built_from_are_shipped()
    {
        var tree = DockerfileTrees.Parse("FROM a AS one\nFROM b AS two\nFROM one AS three\nCOPY --from=two x y\nFROM three");
        Assert.Equal(["0", "2", "3"], tree.Named("stage").Where(stage => stage.Has("shipped")).Select(stage => stage["index"]));
    }

    [Theory]
    [InlineData("FROM debian\nENV X=1\nRUN a $X", "assigned")]
    [InlineData("FROM debian\nENV X=\nRUN a $X", "")]
    [InlineData("FROM debian\nARG X=1\nRUN a $X", "assigned")]
    [InlineData("FROM debian\nARG X\nRUN a $X", "")]
    [InlineData("ARG X=1\nFROM debian\nRUN a $X", "")]
    [InlineData("ARG X=1\nFROM debian\nARG X\nRUN a $X", "assigned")]
    [InlineData("FROM debian\nARG TARGETARCH\nRUN a $TARGETARCH", "assigned")]
    [InlineData("FROM debian\nRUN a $X\nENV X=1", "")]
    [InlineData("FROM debian AS p\nENV X=1\nFROM p\nRUN a $X", "assigned")]
    [InlineData("FROM debian\nRUN --mount=type=secret,id=x,env=X a $X", "assigned")]
    [InlineData("FROM debian\nRUN sh -c 'a $X'", "")]
    [InlineData("FROM debian\nENV X=1\nRUN sh -c 'a $X'", "assigned")]
    [InlineData("FROM example.org/base\nRUN a $X", "maybe-assigned")]
    [InlineData("FROM example.org/base\nARG X\nRUN a $X", "")]
    [InlineData("FROM debian\nONBUILD RUN a $X", "maybe-assigned")]
    public void A_script_starts_with_the_variables_of_its_place(string text, string expected)
    {
        var expansion = DockerfileTrees.Parse(text).One("expansion");
        Assert.Equal(expected, expansion.Has("assigned") ? "assigned" : expansion.Has("maybe-assigned") ? "maybe-assigned" : "");
    }

    [Theory]
    [InlineData("FROM a\nCOPY x y/", true)]
    [InlineData("FROM a\nCOPY x /y/", false)]
    [InlineData("FROM a\nWORKDIR /w\nCOPY x y/", false)]
    [InlineData("FROM a\nWORKDIR $UNKNOWN\nCOPY x y/", false)]
    [InlineData("FROM a AS p\nWORKDIR /w\nFROM p\nCOPY x y/", false)]
    [InlineData("FROM a AS p\nFROM p\nCOPY x y/", true)]
    [InlineData("FROM scratch\nCOPY x y/", false)]
    [InlineData("FROM a\nCOPY x $HOME/y", false)]
    public void A_relative_destination_without_a_workdir_is_left_to_the_base_image(string text, bool expected) =>
        Assert.Equal(expected, DockerfileTrees.Parse(text).One("destination").Has("no-workdir"));

    [Theory]
    [InlineData("dist", "dist\n", true)]
    [InlineData("./dist/", "dist\n", true)]
    [InlineData("dist", "dist\n!dist/a\n", false)]
    [InlineData("src/a.js", "*\n!src/b.js\n", true)]
    [InlineData("src", "*\n!src\n", false)]
    [InlineData("src", "node_modules\n", false)]
    [InlineData("d*", "dist\n", false)]
    [InlineData(".", "*\n", false)]
    public void A_source_that_the_dockerignore_keeps_out_is_ignored(string source, string ignore, bool expected) => Assert.Equal(
        expected, Parse($"FROM a\nCOPY src/a.js {source} /x/", "src/a.js", (".dockerignore", ignore)).Named("source").Last().Has("ignored"));

    [Theory]
    [InlineData("FROM a\nCOPY .env /", "secret .env named")]
    [InlineData("FROM a\nCOPY .env.example .env.sample .env.production.enc /", "")]
    [InlineData("FROM a\nCOPY .env.stage /", "secret .env.stage named")]
    [InlineData("FROM a\nCOPY --from=b /root/.ssh/id_ed25519 /", "secret /root/.ssh/id_ed25519 named")]
    [InlineData("FROM a\nCOPY id_rsa.pub ca.pem server.crt fullchain.pem apt.key /", "")]
    [InlineData("FROM a\nCOPY tls.key client.pem cert.pfx /", "secret tls.key named, secret client.pem named, secret cert.pfx named")]
    [InlineData("FROM a\nCOPY service-account.json serviceAccountKey.json service-account.example.json /", "secret service-account.json named, secret serviceAccountKey.json named")]
    [InlineData("FROM a\nCOPY .git .gitignore .github /", "history .git named")]
    [InlineData("FROM a\nCOPY .npmrc /", "")]
    [InlineData("FROM a\nONBUILD COPY .env /", "secret .env named")]
    public void Names_tell_what_belongs_in_no_image(string text, string carried) => Assert.Equal(carried, Carried(DockerfileTrees.Parse(text)));

    [Theory]
    [InlineData(".env", "A=1\nDB_PASSWORD=fake-0123456789\n", "secret .env")]
    [InlineData(".env", "VITE_URL=https://example.org\n# TOKEN=x\n", "")]
    [InlineData(".npmrc", "//r.example.org/:_authToken=fake-0123456789\n", "secret .npmrc")]
    [InlineData(".npmrc", "//r.example.org/:_authToken=${NPM_TOKEN}\nregistry=https://r.example.org\n", "")]
    [InlineData("deploy_id_rsa", "-----BEGIN OPENSSH PRIVATE KEY-----\n", "secret deploy_id_rsa")]
    [InlineData("a/id_rsa", "see the wiki\n", "")]
    [InlineData("a/tls.pem", "-----BEGIN CERTIFICATE-----\n", "")]
    [InlineData("a/x.key", "-----BEGIN EC PRIVATE KEY-----\n", "secret a/x.key")]
    public void Of_the_whole_context_the_texts_tell(string path, string text, string carried) =>
        Assert.Equal(carried, Carried(Parse("FROM a\nCOPY . /x", "a/b.txt", (path, text))));

    [Fact]
    public void Folders_count_once_and_what_is_ignored_does_not_count()
    {
        var tree = Parse("FROM a\nCOPY . /x", ".idea/a.xml .idea/b.xml lib/__pycache__/x y/.svn/z id_rsa .git/", (".dockerignore", "y\nid_rsa\n"));
        Assert.Equal("editor .idea, cache lib/__pycache__", Carried(tree, except: ".git"));
    }

    [Fact]
    public void When_there_is_more_than_is_listed_the_source_is_partly_seen()
    {
        var few = Parse("FROM a\nCOPY . /x", string.Join(' ', Enumerable.Range(0, 19).Select(i => $"{i}/id_rsa")));
        var many = Parse("FROM a\nCOPY . /x\nCOPY . /y", string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"{i}/id_rsa")));

        Assert.False(few.One("source").Has("partly-seen"));
        Assert.All(many.Named("source"), source => Assert.True(source.Has("partly-seen")));
        Assert.Equal(40, many.Named("carried").Count());
    }

    private static string Carried(DocumentTree tree, string except = "") => string.Join(
        ", ", tree.Named("carried").Where(node => node["path"] != except).Select(node => $"{node["kind"]} {node["path"]}{(node.Has("named") ? " named" : "")}"));

    private static DocumentTree Parse(string text, string files, params (string Path, string Text)[] companions)
    {
        var members = companions.Select(companion => new Artifact(ArtifactKinds.Dockerfile, new SourceText(companion.Path, companion.Text), ""));
        var index = new FileIndex([.. files.Split(' '), .. companions.Select(companion => companion.Path), "Dockerfile"]);
        return new DockerfileParser().Parse(new ArtifactSet(new Artifact(ArtifactKinds.Dockerfile, new SourceText("Dockerfile", text), ""), [.. members], index));
    }
}
