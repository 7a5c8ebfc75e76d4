using System.Net;
using System.Text.RegularExpressions;
using CartRecovery.Sandbox;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>The links of messages in which every letter counts, through a running store.</summary>
internal sealed class ShortLinkTests
{
    private SandboxApp _store = null!;
    private LeftCart _left = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _store = await SandboxApp.StartAsync();
        await using var visit = Visit();
        _left = await new LeftCart(Visit, _store.NowUtc).With(await visit.AddProductAsync("Copper kettle")).SentAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _store.DisposeAsync();

    [TestCase(Channel.Sms, true)]
    [TestCase(Channel.WhatsApp, true)]
    [TestCase(Channel.WebPush, true)]
    [TestCase(Channel.Email, false)]
    [TestCase(Channel.OnSite, false)]
    public async Task A_short_link_is_the_shops_address_and_36_characters(Channel channel, bool isShort)
    {
        var url = await IssueAsync(channel);

        await using var visit = Visit();
        var home = (await visit.StoreAsync()).Url.TrimEnd('/');
        Assert.That(Regex.IsMatch(url, $"^{Regex.Escape(home)}/cr/[a-z2-7]{{32}}$"), Is.EqualTo(isShort), url);
        Assert.That(url.Length == home.Length + "/cr/".Length + 32, Is.EqualTo(isShort));
        Assert.That("https://shop.example.com/cr/".Length + 32, Is.EqualTo(60), "On a usual host it leaves 100 letters of an SMS.");
    }

    [Test]
    public async Task It_opens_the_same_page_restores_the_cart_and_tells_the_shops_statistics()
    {
        var url = await IssueAsync(Channel.Sms);
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_store.Address), DefaultRequestHeaders = { { "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) test" } } };
        var path = new Uri(url).AbsolutePath;

        using var answer = await browser.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var pressed = await browser.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.That(page, Does.Contain("Copper kettle"));
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(pressed.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/cart?utm_source=cart-recovery&utm_medium=sms&utm_campaign=spring-sale&utm_content=step-3"));
        await using var visit = Visit();
        Assert.That(await visit.RowsAsync<ShoppingCartItem>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_wrong_one_is_as_unknown_as_a_wrong_long_one()
    {
        using var browser = new HttpClient { BaseAddress = new Uri(_store.Address) };

        using var answer = await browser.GetAsync("/cr/" + new string('a', 32));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> IssueAsync(Channel channel)
    {
        await using var visit = Visit();
        var campaign = await visit.AddAsync(new RecoveryCampaign { Name = "Spring sale", CreatedUtc = _store.NowUtc, UpdatedUtc = _store.NowUtc });
        var step = new CampaignStep { Number = 3 };
        var touch = await visit.AddAsync(new Touch
        {
            EpisodeId = _left.Episode.Id, CampaignId = campaign.Id, StepId = 3, StepNumber = 3, ChannelId = (int)channel, RecipientId = _left.Recipient.Id, State = TouchState.Sent,
            StoreId = (await visit.StoreAsync()).Id, DueUtc = _store.NowUtc, DecidedUtc = _store.NowUtc, SentUtc = _store.NowUtc,
        });
        return await visit.Get<RestoreLinkIssuer>().IssueAsync(_left.Episode.Id, _left.Recipient.Id, touch.Id, 0, touch.StoreId, LinkOrigin.Of(campaign, step, channel));
    }

    private StandInScope Visit() => StandInScope.Create(_store.Services);
}
