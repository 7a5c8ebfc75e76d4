using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

/// <summary>One page for all the ways by which a person can be reached.</summary>
internal sealed class PreferenceChannelsTests
{
    private MailServer _server = null!;
    private HttpClient _browser = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _server = await MailServer.StartAsync();
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    [TearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Each_way_is_shown_with_its_masked_address_and_only_the_one_that_led_here_is_to_be_stopped()
    {
        var person = await PersonAsync("jane@shop.example.com", "+40 721 123 456");
        await GrantAsync(person, Channel.Email);
        await GrantAsync(person, Channel.Sms);

        var page = await LookAsync(await LinkAsync(person, Channel.Sms));

        Assert.That(page.Body!.TextContent, Does.Not.Contain("721123456").And.Not.Contain("jane@"));
        Assert.That((Chosen(page, "email"), Chosen(page, "sms"), Chosen(page, "whatsapp") is "stop" or ""), Is.EqualTo(("keep", "stop", true)));
        Assert.That(page.QuerySelector("button[name=all]"), Is.Not.Null);
    }

    [Test]
    public async Task What_is_stopped_for_one_way_goes_on_for_another()
    {
        var person = await PersonAsync("jane@shop.example.com", "+40 721 123 456");
        await GrantAsync(person, Channel.Email);
        await GrantAsync(person, Channel.Sms);

        await PostAsync(await LinkAsync(person, Channel.Sms), ("email", "keep"), ("sms", "stop"), ("whatsapp", "stop"));

        Assert.That(await SaidAsync(person, Channel.Email, Channel.Sms, Channel.WhatsApp), Is.EqualTo(new[] { ConsentState.Granted, ConsentState.Withdrawn, ConsentState.None }));
        Assert.That(await SuppressedAsync(person), Is.EqualTo(new[] { Channel.Sms }));
    }

    [Test]
    public async Task What_is_left_as_it_was_is_no_answer()
    {
        var person = await PersonAsync("jane@shop.example.com", "+40 721 123 456");
        await GrantAsync(person, Channel.Email);

        var page = await PostAsync(await LinkAsync(person, Channel.Email), ("email", "keep"), ("sms", "stop"));

        Assert.That(await RowsAsync(), Has.Count.EqualTo(1));
        Assert.That(page, Does.Contain("Your choice is saved"));
    }

    [Test]
    public async Task A_way_that_was_never_allowed_can_be_allowed_here_in_these_words()
    {
        var person = await PersonAsync("jane@shop.example.com", "+40 721 123 456");

        await PostAsync(await LinkAsync(person, Channel.Email), ("sms", "keep"));

        var row = (await RowsAsync()).Single();
        Assert.That((row.Channel, row.State, row.Wording), Is.EqualTo((Channel.Sms, ConsentState.Granted, "Cart messages by SMS: Yes, send them")));
    }

    [Test]
    public async Task One_button_stops_everything_and_overtakes_what_is_being_prepared()
    {
        var person = await PersonAsync("jane@shop.example.com", "+40 721 123 456");
        await using (var visit = _server.Visit())
            await visit.AddAsync(new Episode { RecipientId = person.Id, OpenKey = "1", State = EpisodeState.Open, Version = 7 });

        await PostAsync(await LinkAsync(person, Channel.Email), ("all", "stop"), ("email", "keep"));

        Assert.That(await SuppressedAsync(person), Is.SupersetOf(new[] { Channel.Email, Channel.Sms }));
        Assert.That((await RowsAsync()).Select(row => row.Wording).Distinct(), Is.EqualTo(new[] { "Stop everything" }));
        await using var after = _server.Visit();
        Assert.That((await after.RowsAsync<Episode>()).Single().Version, Is.GreaterThan(7));
    }

    [Test]
    public async Task Who_has_only_a_phone_finds_his_page_behind_the_link_of_an_sms()
    {
        var person = await PersonAsync("", "+40 721 123 456");
        await GrantAsync(person, Channel.Sms);

        var page = await LookAsync(await LinkAsync(person, Channel.Sms));

        Assert.That((page.QuerySelector("input[name=email]"), Chosen(page, "sms")), Is.EqualTo(((IElement?)null, "stop")));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task One_click_stops_the_other_ways_where_the_shop_says_so(bool all)
    {
        await SetAsync(settings => settings.OneClickStopsAll = all);
        var person = await PersonAsync("jane@shop.example.com", "+40 721 123 456");

        var answer = await PostAsync(await LinkAsync(person, Channel.Email), ("List-Unsubscribe", "One-Click"));

        Assert.That(answer, Is.EqualTo("OK"));
        Assert.That((await SuppressedAsync(person)).Contains(Channel.Sms), Is.EqualTo(all));
        Assert.That(await SuppressedAsync(person), Does.Contain(Channel.Email));
    }

    private static string Chosen(IParentNode page, string code) => page.QuerySelector($"input[name={code}][checked]")?.GetAttribute("value") ?? "";

    private async Task<Recipient> PersonAsync(string email, string phone)
    {
        await SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        await using var visit = _server.Visit();
        return await visit.Get<RecipientStore>().EnsureAsync(new RecipientDetails(email, phone) { Read = PhoneNumber.Of(phone, "") });
    }

    private async Task GrantAsync(Recipient person, Channel channel)
    {
        await using var visit = _server.Visit();
        await visit.Get<ConsentLedger>().GrantAsync(new ConsentRecord(person.Id, channel, ConsentSource.CheckoutBox, 1));
    }

    private async Task<Uri> LinkAsync(Recipient person, Channel channel)
    {
        await using var visit = _server.Visit();
        var touch = await visit.AddAsync(new Touch { RecipientId = person.Id, ChannelId = (int)channel, State = TouchState.Sent });
        return new Uri(await visit.Get<PreferenceLinkIssuer>().IssueAsync(person.Id, touch.Id, 1));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> LookAsync(Uri link) => new HtmlParser().ParseDocument(await _browser.GetStringAsync(link));

    private async Task<string> PostAsync(Uri link, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var answer = await _browser.PostAsync(link, form);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<ConsentState[]> SaidAsync(Recipient person, params Channel[] channels)
    {
        await using var visit = _server.Visit();
        var states = new List<ConsentState>();
        foreach (var channel in channels)
            states.Add(await visit.Get<ConsentLedger>().StateAsync(person, channel, 1));
        return [.. states];
    }

    private async Task<Channel[]> SuppressedAsync(Recipient person)
    {
        await using var visit = _server.Visit();
        var suppressed = await visit.Get<SuppressionStore>().SuppressedAsync([.. ChannelKeys.AllOf(person)]);
        return [.. suppressed.Select(channel => channel.Key).Order()];
    }

    private async Task<List<Consent>> RowsAsync()
    {
        await using var visit = _server.Visit();
        return await visit.RowsAsync<Consent>();
    }

    private async Task SetAsync(Action<CartRecoverySettings> change)
    {
        await using var visit = _server.Visit();
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        change(settings);
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    }
}
