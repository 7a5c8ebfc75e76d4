using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>One visitor: his cookies, the page he is on, and the antiforgery token that it carries.</summary>
internal sealed class StoreBrowser : IDisposable
{
    private readonly HttpClient _client;
    private readonly HtmlParser _parser = new();

    public StoreBrowser(string address)
    {
        _client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (test)");
    }

    public IHtmlDocument Page { get; private set; } = null!;

    public Uri Location { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await _client.GetAsync(path));

    public async Task<IHtmlDocument> PostAsync(string path, params (string Name, string Value)[] fields) => await ReadAsync(await _client.PostAsync(path, Form(fields)));

    public async Task<string> AjaxAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(fields) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        using var response = await _client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task AddToCartAsync(string product)
    {
        await OpenAsync("/" + product);
        var form = (IHtmlFormElement)Page.QuerySelector("#product-details-form")!;
        var fields = form.QuerySelectorAll("select").Cast<IHtmlSelectElement>().Select(select => (select.Name!, select.Value!))
            .Concat(form.QuerySelectorAll("input").Cast<IHtmlInputElement>().Select(input => (input.Name!, input.Value)));
        Assert.That(await AjaxAsync(form.GetAttribute("action")!, [.. fields]), Does.Contain("\"success\":true"));
    }

    public async Task LoginAsync(string email, string password)
    {
        await OpenAsync("/login");
        await PostAsync("/login", ("Email", email), ("Password", password));
    }

    public string Text(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? string.Empty;

    public void Dispose() => _client.Dispose();

    private FormUrlEncodedContent Form((string Name, string Value)[] fields)
    {
        var token = Page?.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? string.Empty;
        return new FormUrlEncodedContent(fields.Where(field => field.Name != "__RequestVerificationToken").Append(("__RequestVerificationToken", token))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        using var _ = response;
        (Status, Location) = (response.StatusCode, response.RequestMessage!.RequestUri!);
        return Page = _parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
