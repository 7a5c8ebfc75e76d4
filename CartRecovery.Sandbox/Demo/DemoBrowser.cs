using System.Net;
using System.Text;

namespace CartRecovery.Sandbox.Demo;

/// <summary>One visitor over real HTTP: his cookies and the page he is on.</summary>
internal sealed class DemoBrowser : IDisposable
{
    private readonly HttpClient _client;

    public DemoBrowser(string address)
    {
        _client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) demo");
    }

    public HtmlPage Page { get; private set; } = new(0, new Uri("about:blank"), "");

    public Task<HtmlPage> OpenAsync(string path) => ReadAsync(_client.GetAsync(path));

    public Task<HtmlPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) => ReadAsync(_client.PostAsync(path, Form(fields)));

    public Task<HtmlPage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, Pairs(fields));

    /// <summary>As a script on the page posts: the page stays, its answer is returned.</summary>
    public async Task<(int Status, string Answer)> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(fields) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        using var response = await _client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Answer)> SendAsync(string path, params (string Name, string Value)[] fields) => SendAsync(path, Pairs(fields));

    public async Task<int> HeadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await _client.SendAsync(request);
        return (int)response.StatusCode;
    }

    public Task<HtmlPage> UploadAsync(string path, string field, string fileName, string text)
    {
        var form = new MultipartFormDataContent { { new StringContent(Page.Token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field, fileName } };
        return ReadAsync(_client.PostAsync(path, form));
    }

    public void Dispose() => _client.Dispose();

    private FormUrlEncodedContent Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        new(fields.Where(field => field.Key != "__RequestVerificationToken").Append(KeyValuePair.Create("__RequestVerificationToken", Page.Token)));

    private static IEnumerable<KeyValuePair<string, string>> Pairs((string Name, string Value)[] fields) => fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    private async Task<HtmlPage> ReadAsync(Task<HttpResponseMessage> asked)
    {
        using var response = await asked;
        return Page = new HtmlPage((int)response.StatusCode, response.RequestMessage!.RequestUri!, await response.Content.ReadAsStringAsync());
    }
}
