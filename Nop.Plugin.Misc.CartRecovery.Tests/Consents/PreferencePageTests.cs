using System.Net;
using AngleSharp.Html.Parser;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

public sealed class PreferencePageTests
{
    private MailServer _server = null!;
    private HttpClient _mailProgram = null!;
    private Recipient _person = null!;
    private Uri _link = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _server = await MailServer.StartAsync();
        _mailProgram = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        await using var visit = _server.Visit();
        _person = await visit.Get<RecipientStore>().EnsureAsync(new RecipientDetails("Jane@shop.example.com"));
        _link = new Uri(await visit.Get<PreferenceLinkIssuer>().IssueAsync(_person.Id, 0, 1));
    }

    [TearDown]
    public async Task StopAsync()
    {
        _mailProgram.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Looking_shows_a_masked_address_and_a_button_and_changes_nothing()
    {
        var customers = await CustomersAsync();

        using var answer = await _mailProgram.GetAsync(_link);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.QuerySelectorAll("form[method=post] button[name=save]"), Has.Length.EqualTo(1));
            Assert.That(page.Body!.TextContent, Does.Contain("j•••@s•••.com").IgnoreCase.And.Not.Contain("jane").IgnoreCase);
            Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
            Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Does.StartWith("noindex"));
            Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        });
        Assert.That(await CustomersAsync(), Is.EqualTo(customers));
        await NothingHappenedAsync();
    }

    [Test]
    public async Task A_scanners_head_is_answered_and_changes_nothing()
    {
        using var answer = await _mailProgram.SendAsync(new HttpRequestMessage(HttpMethod.Head, _link));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await NothingHappenedAsync();
    }

    [TestCase("urlencoded")]
    [TestCase("multipart")]
    public async Task One_click_unsubscribes_with_200_and_no_cookie(string form)
    {
        using var answer = await _mailProgram.PostAsync(_link, OneClick(form));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(await IsSuppressedAsync(), Is.True);
        var row = (await ConsentsAsync()).Single();
        Assert.That(((ConsentSource)row.SourceId, row.State, row.Page), Is.EqualTo((ConsentSource.OneClick, ConsentState.Withdrawn, "/cart-recovery/u")));
    }

    [Test]
    public async Task One_click_twice_is_written_once()
    {
        (await _mailProgram.PostAsync(_link, OneClick("urlencoded"))).EnsureSuccessStatusCode();
        (await _mailProgram.PostAsync(_link, OneClick("urlencoded"))).EnsureSuccessStatusCode();

        Assert.That(await ConsentsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_strangers_token_gets_the_same_answer()
    {
        var strange = new Uri(_server.Address, "cart-recovery/u/" + new string('a', 32));

        using var oneClick = await _mailProgram.PostAsync(strange, OneClick("urlencoded"));
        using var page = await _mailProgram.GetAsync(strange);
        using var none = await _mailProgram.GetAsync(new Uri(_server.Address, "cart-recovery/u"));

        Assert.That((await oneClick.Content.ReadAsStringAsync(), oneClick.StatusCode), Is.EqualTo(("OK", HttpStatusCode.OK)));
        Assert.That((page.StatusCode, none.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("no longer in use").And.Not.Contain("<form"));
        await NothingHappenedAsync();
    }

    [TestCase("application/json", "{\"List-Unsubscribe\":\"One-Click\"}")]
    [TestCase("application/x-www-form-urlencoded", "")]
    [TestCase("multipart/form-data; boundary=x", "garbage")]
    public async Task A_body_that_says_nothing_changes_nothing(string type, string body)
    {
        var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await _mailProgram.PostAsync(_link, content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await NothingHappenedAsync();
    }

    [Test]
    public async Task Refusing_takes_back_what_is_queued_in_the_same_request()
    {
        await using (var visit = _server.Visit())
        {
            var mail = new QueuedEmail { From = "a@b.test", To = "jane@shop.example.com", Subject = "s", Body = "b", EmailAccountId = 1, CreatedOnUtc = _server.Clock.GetUtcNow().UtcDateTime };
            await visit.Get<IQueuedEmailService>().InsertQueuedEmailAsync(mail);
            await visit.AddAsync(new Touch { RecipientId = _person.Id, ChannelId = (int)Channel.Email, State = TouchState.Sent, QueuedEmailId = mail.Id, SentUtc = mail.CreatedOnUtc });
        }

        (await PostAsync("stop")).Dispose();

        await using var after = _server.Visit();
        Assert.That(await after.RowsAsync<QueuedEmail>(), Is.Empty);
        var touch = (await after.RowsAsync<Touch>()).Single();
        Assert.That((touch.State, touch.ReasonId, touch.SentUtc), Is.EqualTo((TouchState.Skipped, 200, (DateTime?)null)));
    }

    [Test]
    public async Task The_choice_can_be_taken_back_on_the_page()
    {
        (await PostAsync("stop")).Dispose();
        Assert.That(await IsSuppressedAsync(), Is.True);

        using var answer = await PostAsync("keep");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("again"));
        Assert.That(await IsSuppressedAsync(), Is.False);
        var last = (await ConsentsAsync())[^1];
        Assert.That((last.State, (ConsentSource)last.SourceId, last.Wording), Is.EqualTo((ConsentState.Granted, ConsentSource.PreferencePage, "Cart messages by e-mail: Yes, send them")));
    }

    [Test]
    public async Task What_the_staff_closed_the_page_does_not_open()
    {
        await using (var visit = _server.Visit())
            await visit.Get<SuppressionStore>().AddAsync(Channel.Email, _person.AddressKey, SuppressionCause.Manual);

        using var answer = await PostAsync("keep");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("remain switched off"));
        Assert.That(await IsSuppressedAsync(), Is.True);
    }

    [Test]
    public async Task Who_guesses_is_slowed_down_but_a_mail_providers_many_clicks_are_not()
    {
        for (var guess = 0; guess < TokenGuesses.Most; guess++)
            (await _mailProgram.PostAsync(_link, OneClick("urlencoded"))).EnsureSuccessStatusCode();
        for (var guess = 0; guess < TokenGuesses.Most; guess++)
            (await _mailProgram.GetAsync(new Uri(_server.Address, $"cart-recovery/u/{guess}"))).EnsureSuccessStatusCode();

        using var refused = await _mailProgram.GetAsync(_link);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase("pt-BR", "O que você recebe de nós")]
    [TestCase("ro-RO", "Ce primești de la noi")]
    [TestCase("es-ES", "Lo que recibe de nosotros")]
    public async Task The_page_speaks_the_recipients_language(string culture, string title)
    {
        await using (var visit = _server.Visit())
        {
            var language = await visit.AddAsync(new Language { Name = culture, LanguageCulture = culture, UniqueSeoCode = culture[..2], Published = true, DisplayOrder = 2 });
            await visit.Get<Nop.Services.Localization.ILocalizationService>()
                .AddOrUpdateLocaleResourceAsync(Texts(culture), language.Id);
            await visit.Get<RecipientStore>().EnsureAsync(new RecipientDetails(_person.Email, LanguageId: language.Id));
        }

        var page = new HtmlParser().ParseDocument(await _mailProgram.GetStringAsync(_link));

        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(title));
        Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo(culture));
    }

    private static Dictionary<string, string> Texts(string culture) => Localization.LocaleFiles.For(culture).ToDictionary();

    private Task<HttpResponseMessage> PostAsync(string choice) =>
        _mailProgram.PostAsync(_link, new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = choice }));

    private static HttpContent OneClick(string form) => form == "multipart"
        ? new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } }
        : new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" });

    private async Task NothingHappenedAsync()
    {
        Assert.That(await IsSuppressedAsync(), Is.False);
        Assert.That(await ConsentsAsync(), Is.Empty);
    }

    private async Task<bool> IsSuppressedAsync()
    {
        await using var visit = _server.Visit();
        return (await visit.Get<SuppressionStore>().SuppressedAsync(Channel.Email, [_person.AddressKey])).Count > 0;
    }

    private async Task<List<Consent>> ConsentsAsync()
    {
        await using var visit = _server.Visit();
        return await visit.RowsAsync<Consent>();
    }

    private async Task<int> CustomersAsync()
    {
        await using var visit = _server.Visit();
        return (await visit.RowsAsync<Customer>()).Count;
    }
}
