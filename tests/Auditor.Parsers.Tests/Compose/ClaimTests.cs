using Auditor.Parsers.Compose;

namespace Auditor.Parsers.Tests.Compose;

public sealed class ClaimTests
{
    private const string Services = "services:\n  web:\n    image: nginx\n";

    [Theory]
    [InlineData("compose.yaml", "", ArtifactClaim.ByName)]
    [InlineData("a/docker-compose.yml", "", ArtifactClaim.ByName)]
    [InlineData("docker-compose.prod.yml", "", ArtifactClaim.ByName)]
    [InlineData("docker-compose-dev.yaml", "", ArtifactClaim.ByName)]
    [InlineData("compose.override.yaml", "", ArtifactClaim.ByName)]
    [InlineData("my-compose.yml", "", ArtifactClaim.AskContent)]
    [InlineData("stack.yml", "", ArtifactClaim.AskContent)]
    [InlineData("stack.yml", "a: b\n", ArtifactClaim.No)]
    [InlineData("stack.yml", Services, ArtifactClaim.ByContent)]
    [InlineData("stack.yml", "volumes:\n  data:\n", ArtifactClaim.ByContent)]
    [InlineData("stack.yaml", "resolver: lts-22.0\npackages:\n- .\n", ArtifactClaim.No)]
    [InlineData("stackoverflow.yaml", "version: 0.8\ntemplate_id: posts\ndoc_mapping:\n  field_mappings: []\n", ArtifactClaim.No)]
    [InlineData("stack.yml", "kind: List\nvolumes:\n  data:\n", ArtifactClaim.No)]
    [InlineData("my-compose.yml", "services:\n  web:\n    restart: always\n", ArtifactClaim.ByContent)]
    [InlineData("app.yml", "services:\n  web:\n    restart: always\n", ArtifactClaim.No)]
    [InlineData("app.yml", "", ArtifactClaim.No)]
    [InlineData("app.yml", Services, ArtifactClaim.ByContent)]
    [InlineData("deploy/docker-compose/infra.yml", "", ArtifactClaim.AskContent)]
    [InlineData("compose/queue.yaml", Services, ArtifactClaim.ByContent)]
    [InlineData("docker-compose/prometheus.yml", "scrape_configs: []\n", ArtifactClaim.No)]
    [InlineData("docker-compose/volumes.yml", "volumes:\n  data:\n", ArtifactClaim.No)]
    [InlineData("compose/deploy/app.yml", "", ArtifactClaim.No)]
    [InlineData("app.yml", "# c\nservices:\n  web:\n    build: .\n", ArtifactClaim.ByContent)]
    [InlineData("app.yml", "services:\n  web: true\n", ArtifactClaim.No)]
    [InlineData("app.yml", "kind: Service\nservices:\n  web:\n    image: x\n", ArtifactClaim.No)]
    [InlineData("app.yml", "jobs:\n  test:\n    services:\n      db:\n        image: postgres\n", ArtifactClaim.No)]
    [InlineData(".github/workflows/docker-compose.yml", "", ArtifactClaim.No)]
    [InlineData("docker-compose.yml.j2", Services, ArtifactClaim.No)]
    [InlineData("docker-composer.yml", "", ArtifactClaim.AskContent)]
    [InlineData("rancher-compose.yml", Services, ArtifactClaim.No)]
    [InlineData("process-compose.yaml", "processes:\n  web:\n    command: npm start\n", ArtifactClaim.No)]
    [InlineData("compose.json", Services, ArtifactClaim.No)]
    [InlineData("compose-spec.yml", "", ArtifactClaim.AskContent)]
    public void Compose_files_are_told_by_name_and_content(string path, string head, ArtifactClaim claim) => Assert.Equal(claim, new ComposeParser().Claims(path, head));
}
