using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CartRecovery.Sandbox;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure;

/// <summary>The admin pages as the store sends them, through the compiled views.</summary>
internal sealed class AdminPagesTests
{
    private SandboxApp _store = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task SignInAsync()
    {
        _store = await SandboxApp.StartAsync(new SandboxOptions { AdminPassword = "Secret-1234" });
        _browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_store.Address + "/") };
        _browser.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Mozilla", "5.0"));
        var login = await PageAsync("login");
        await PostAsync(login, "form[action*=login]", ("Email", SandboxApp.AdminEmail), ("Password", "Secret-1234"));
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _browser.Dispose();
        await _store.DisposeAsync();
    }

    [TestCase("Admin/CartRecoveryConfiguration/Configure", "#configuration-form")]
    [TestCase("Admin/CartRecoveryDashboard/Index?later=true", "#health, #cart-recovery-chart")]
    [TestCase("Admin/CartRecoveryCampaign/List", "#campaigns-grid")]
    [TestCase("Admin/CartRecoveryCampaign/Create", "#campaign-steps-list .cart-recovery-step")]
    [TestCase("Admin/CartRecoveryEpisode/List", "#episodes-grid")]
    [TestCase("Admin/CartRecoveryOffer/List", "#offers-grid")]
    [TestCase("Admin/CartRecoveryReplay/Index", "#replay-form")]
    public async Task A_page_renders_with_its_texts_and_a_token_in_each_form(string path, string landmark)
    {
        var page = await PageAsync(path);

        Assert.That(page.QuerySelector(landmark), Is.Not.Null);
        Assert.That(page.QuerySelector("section.content")!.TextContent, Does.Not.Contain("plugins.misc.cartrecovery").IgnoreCase);
        Assert.That(page.Body!.QuerySelectorAll("h1, a, button, label").Select(element => element.TextContent), Has.None.Contains("admin.common"));
        Assert.That(page.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("input[name=__RequestVerificationToken]") is null).Select(form => form.Id), Is.Empty);
    }

    [Test]
    public async Task The_first_opening_asks_whom_to_write_to()
    {
        var page = await PageAsync("Admin/CartRecoveryDashboard/Index");

        Assert.That(page.QuerySelectorAll("input[type=radio][name=ConsentModeId]"), Has.Length.EqualTo(4));
        Assert.That(page.QuerySelector("#consent-banner"), Is.Not.Null);
    }

    [Test]
    public async Task A_campaign_is_saved_by_its_page_and_shows_its_problems()
    {
        var created = await PostAsync(await PageAsync("Admin/CartRecoveryCampaign/Create"), "#campaign-form", ("Name", "From the page"), ("Steps[0].OfferKindId", "1"), ("Steps[0].OfferValue", "12.5"), ("LimitHours", "0"));

        Assert.That(created.QuerySelector<IHtmlInputElement>("#Name")!.Value, Is.EqualTo("From the page"));
        Assert.That(created.QuerySelector<IHtmlInputElement>("#Steps_0__OfferValue")!.Value, Is.EqualTo("12.5"));
        var offer = created.QuerySelector<IHtmlAnchorElement>("a[href*='CartRecoveryOffer/Edit']")!.Href;
        Assert.That((await PageAsync(new Uri(offer).PathAndQuery.TrimStart('/'))).QuerySelector(".content-header h1")!.TextContent, Does.Contain("12.5 % off"));
        Assert.That(created.QuerySelector("#campaign-problems")!.TextContent, Does.Contain("The limit must be between 1 hour and 30 days."));
        Assert.That(created.QuerySelector("#campaign-activate")!.HasAttribute("disabled"), Is.True);
    }

    [Test]
    public async Task A_post_without_a_token_is_refused()
    {
        using var answer = await _browser.PostAsync(new Uri("Admin/CartRecoveryCampaign/Delete?id=1", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        return await DocumentAsync(answer);
    }

    private async Task<IDocument> PostAsync(IDocument page, string form, params (string Name, string Value)[] filled)
    {
        var sent = page.QuerySelector<IHtmlFormElement>(form)!;
        var fields = sent.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked)).Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(sent.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is { Length: > 0 }).Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")))
            .Where(pair => filled.All(field => field.Name != pair.Key))
            .Concat(filled.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _browser.PostAsync(new Uri(sent.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields));
        return await DocumentAsync(answer);
    }

    private static async Task<IDocument> DocumentAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), html[..Math.Min(html.Length, 2000)]);
        return await BrowsingContext.New(AngleSharp.Configuration.Default).OpenAsync(request => request.Content(html));
    }
}
