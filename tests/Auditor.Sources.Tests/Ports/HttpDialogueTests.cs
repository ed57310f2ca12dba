using Auditor.Sources.Ports.Dialogues;
using static Auditor.Sources.Tests.Ports.Packets;

namespace Auditor.Sources.Tests.Ports;

public sealed class HttpDialogueTests
{
    private const string Json = "Content-Type: application/json\r\n";

    [Fact]
    public void Requests_say_who_asks_and_carry_no_credentials()
    {
        var talk = Talk.With(new HttpDialogue(HttpServices.Elasticsearch, "db.example.com"), Http("401 Unauthorized", "WWW-Authenticate: Basic realm=\"security\" charset=\"UTF-8\"\r\n",
            "{\"error\":{\"root_cause\":[{\"type\":\"security_exception\",\"reason\":\"missing authentication credentials for REST request [/]\"}]},\"status\":401}"));
        Assert.Equal(("elasticsearch", "required", "Basic", "none"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Method, talk.Facts.Tls));
        Assert.Equal(
            [@"GET / HTTP/1.1\0d\0aHost: db.example.com\0d\0aUser-Agent: auditor/0.1 (configuration audit; read-only; asked for by the operator)\0d\0aAccept: application/json, text/html, */*\0d\0aConnection: close\0d\0a\0d\0a"],
            talk.Said);
    }

    [Theory]
    [InlineData("\"number\" : \"8.11.1\", \"lucene_version\" : \"9.8.0\"", "elasticsearch", "8.11.1")]
    [InlineData("\"distribution\" : \"opensearch\", \"number\" : \"2.11.0\", \"lucene_version\" : \"9.7.0\"", "opensearch", "2.11.0")]
    public void Elasticsearch_and_its_relative_without_a_login(string version, string service, string number)
    {
        var talk = Talk.With(new HttpDialogue(HttpServices.Elasticsearch, "h"), Http("200 OK", Json, $"{{\"name\" : \"n\", \"cluster_name\" : \"c\", \"version\" : {{ {version} }}}}"));
        Assert.Equal((service, "none", number), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Version));
    }

    [Fact]
    public void Docker_engine_open_to_everybody()
    {
        const string Body = "{\"Platform\":{\"Name\":\"Docker Engine - Community\"},\"Version\":\"24.0.7\",\"ApiVersion\":\"1.43\",\"MinAPIVersion\":\"1.12\",\"GitCommit\":\"311b9ff\"}";
        var talk = Talk.With(new HttpDialogue(HttpServices.Docker, "h"), Http("200 OK", "Api-Version: 1.43\r\nServer: Docker/24.0.7 (linux)\r\n" + Json, Body));
        Assert.Equal(("docker", "none", "24.0.7"), (talk.Facts.Service, talk.Facts.Authentication, talk.Facts.Version));
    }

    [Theory]
    [InlineData("200 OK", "{\"count\":\"0\"}", "none")]
    [InlineData("400 Bad Request", "{\"error\":\"etcdserver: user name is empty\",\"code\":3}", "required")]
    [InlineData("404 Not Found", "404 page not found", null)]
    public void Etcd_is_asked_for_something_that_needs_the_right_to_read(string status, string body, string? authentication)
    {
        var talk = Talk.With(new HttpDialogue(HttpServices.Etcd, "h"), Http("200 OK", Json, "{\"etcdserver\":\"3.5.9\",\"etcdcluster\":\"3.5.0\"}"), Http(status, Json, body));
        Assert.Equal(("etcd", "3.5.9", authentication), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Authentication));
        Assert.StartsWith("again POST /v3/kv/range HTTP/1.1", talk.Said[1], StringComparison.Ordinal);
        Assert.EndsWith("{\"key\":\"AA==\",\"count_only\":true}", talk.Said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Kubernetes_within_tls_refuses_anonymous_users()
    {
        var version = Http("200 OK", Json, "{\n  \"major\": \"1\",\n  \"gitVersion\": \"v1.28.2\",\n  \"goVersion\": \"go1.20.8\"\n}");
        var refusal = Http("403 Forbidden", Json, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"code\":403}");
        var talk = Talk.With(TlsFallback.TlsFirst(() => new HttpDialogue(HttpServices.Kubernetes, "h")), version, refusal);
        Assert.Equal(("kubernetes", "v1.28.2", "required", "required"), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Authentication, talk.Facts.Tls));
        Assert.All(talk.Said, said => Assert.StartsWith("again tls GET ", said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("200 OK", "none")]
    [InlineData("401 Unauthorized", "required")]
    public void Grafana_shows_its_organisation_only_where_anybody_may_look(string status, string authentication)
    {
        var health = Http("200 OK", Json, "{\n  \"commit\": \"abc\",\n  \"database\": \"ok\",\n  \"version\": \"10.2.0\"\n}");
        var talk = Talk.With(new HttpDialogue(HttpServices.Grafana, "h"), health, Http(status, Json, "{}"));
        Assert.Equal(("grafana", "10.2.0", authentication), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Authentication));
    }

    [Fact]
    public void An_app_on_the_port_of_grafana_is_told_by_its_start_page()
    {
        var talk = Talk.With(new HttpDialogue(HttpServices.Grafana, "h"), Http("404 Not Found", "", "Cannot GET /api/health"), Http("200 OK", "X-Powered-By: Express\r\n", "hello"));
        Assert.Equal(("http", "none", null), (talk.Facts.Service, talk.Facts.Tls, talk.Facts.Authentication));
        Assert.Equal(2, talk.Said.Count);
    }

    [Fact]
    public void An_app_with_a_health_page_of_its_own_is_not_taken_for_grafana()
    {
        var health = Http("200 OK", Json, "{\"status\":\"ok\",\"db\":\"up\"}");
        Assert.Equal("http", Talk.With(new HttpDialogue(HttpServices.Grafana, "h"), health, health).Facts.Service);
    }

    [Fact]
    public void Prometheus_tells_its_build_to_everybody()
    {
        var body = "{\"status\":\"success\",\"data\":{\"version\":\"2.48.0\",\"revision\":\"6d80b30\",\"goVersion\":\"go1.21.4\"}}";
        var talk = Talk.With(new HttpDialogue(HttpServices.Prometheus, "h"), Http("200 OK", Json, body));
        Assert.Equal(("prometheus", "2.48.0", "none"), (talk.Facts.Service, talk.Facts.Version, talk.Facts.Authentication));
    }

    [Fact]
    public void The_transport_of_elasticsearch_says_that_it_is_no_web_server()
    {
        var talk = Talk.With(new HttpDialogue(null, "h"), Text("This is not an HTTP port"));
        Assert.Equal("elasticsearch-transport", talk.Facts.Service);
    }

    [Fact]
    public void A_web_server_that_wants_tls_gets_tls()
    {
        var plain = Http("400 Bad Request", "", "<html>The plain HTTP request was sent to HTTPS port</html>");
        var talk = Talk.With(new TlsFallback(() => new HttpDialogue(null, "h")), plain, Http("200 OK", "Server: nginx\r\n", "hello"));
        Assert.Equal(("http", "required", "nginx"), (talk.Facts.Service, talk.Facts.Tls, talk.Facts.Server));
    }

    [Fact]
    public void A_page_that_speaks_of_https_is_no_reason_for_tls()
    {
        var talk = Talk.With(new TlsFallback(() => new HttpDialogue(null, "h")), Http("200 OK", "", "<a href=x>HTTPS for everybody</a>"));
        Assert.Equal(("http", "none"), (talk.Facts.Service, talk.Facts.Tls));
        Assert.Single(talk.Said);
    }

    [Fact]
    public void Where_tls_does_not_come_about_the_answer_in_plain_text_stands()
    {
        var talk = Talk.With(new TlsFallback(() => new HttpDialogue(null, "h")), Http("400 Bad Request", "", "use HTTPS"), null);
        Assert.Equal(("http", "none"), (talk.Facts.Service, talk.Facts.Tls));
    }

    [Fact]
    public void A_second_answer_may_come_in_pieces()
    {
        var dialogue = new HttpDialogue(HttpServices.CouchDb, "h");
        dialogue.Begin();
        Assert.Equal(TurnKind.Reconnect, dialogue.Take(Http("200 OK", Json, "{\"couchdb\":\"Welcome\",\"version\":\"3.3.2\"}"), InputState.Open).Kind);
        Assert.Equal(TurnKind.Read, dialogue.Take(Text("HTT"), InputState.Open).Kind);
        var turn = dialogue.Take(Http("401 Unauthorized", "", ""), InputState.Open);
        Assert.Equal("required", turn.Facts?.Authentication);
    }

    [Fact]
    public void An_answer_in_chunks_is_whole_at_its_last_chunk()
    {
        var answer = Text("HTTP/1.1 200 OK\r\nServer: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
        var dialogue = new HttpDialogue(null, "h");
        dialogue.Begin();
        Assert.Equal(TurnKind.Read, dialogue.Take(answer.AsSpan(0, answer.Length - 2), InputState.Open).Kind);
        Assert.Equal(TurnKind.Done, dialogue.Take(answer, InputState.Open).Kind);
    }
}
