using System.Net;
using System.Text.RegularExpressions;
using CartRecovery.Sandbox;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>The whole way through routes, filters and compiled views of a running store.</summary>
internal sealed class RestoreOverHttpTests
{
    private SandboxApp _store = null!;
    private Product _kettle = null!;
    private HttpClient _browser = null!;
    private int _people;

    [OneTimeSetUp]
    public async Task Start()
    {
        _store = await SandboxApp.StartAsync();
        await using var visit = Visit();
        _kettle = await visit.AddProductAsync("Copper kettle");
    }

    [OneTimeTearDown]
    public async Task Stop() => await _store.DisposeAsync();

    [SetUp]
    public void OpenBrowser() => _browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(_store.Address),
        DefaultRequestHeaders = { { "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) test" } },
    };

    [TearDown]
    public void CloseBrowser() => _browser.Dispose();

    [Test]
    public async Task Page_button_and_cart()
    {
        var coupon = await CouponAsync();
        var left = await LeftAsync(2, 20m, coupon.Id);
        var path = "/cart-recovery/r/" + left.Token;

        using var answer = await _browser.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        using var pressed = await _browser.PostAsync(path, Form(("__RequestVerificationToken", TokenIn(page))));
        var cart = await pressed.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page, Does.Contain("Copper kettle").And.Contain("$20.00 then, $27.00 now").And.Contain("Bring my cart back").And.Contain("noindex"));
        Assert.That(page, Does.Not.Contain("sessionStorage"), "a changed cart waits for the button");
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(Header(answer, "Referrer-Policy") + " " + Header(answer, "X-Robots-Tag"), Is.EqualTo("no-referrer noindex, nofollow"));
        Assert.That(pressed.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/cart"));
        Assert.That(cart, Does.Contain("Copper kettle").And.Contain("Your cart is back.").And.Contain(coupon.Code.ToLowerInvariant()).And.Contain("5.40"));
    }

    [Test]
    public async Task Unchanged_cart_presses_its_own_button()
    {
        var left = await LeftAsync();

        var page = await _browser.GetStringAsync("/cart-recovery/r/" + left.Token);

        Assert.That(page, Does.Contain("still available at the same price").And.Contain("form.submit()"));
    }

    [Test]
    public async Task Forged_form_and_scanner_change_nothing()
    {
        var left = await LeftAsync();
        var path = "/cart-recovery/r/" + left.Token;

        using var forged = await _browser.PostAsync(path, Form(("token", left.Token)));
        using var scanned = await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.That((forged.StatusCode, scanned.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.NoContent)));
        await using var visit = Visit();
        Assert.That((await visit.RowsAsync<Episode>()).Single(episode => episode.Id == left.Episode.Id).CustomerId, Is.EqualTo(left.Episode.CustomerId));
    }

    [Test]
    public async Task Scanners_and_five_clicks_give_one_cart()
    {
        var coupon = await CouponAsync();
        var left = await LeftAsync(2, couponId: coupon.Id);
        var path = "/cart-recovery/r/" + left.Token;
        using (var scanner = new HttpClient { BaseAddress = new Uri(_store.Address), DefaultRequestHeaders = { { "User-Agent", "Mozilla/5.0 (link check)" } } })
        {
            using var asked = await scanner.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            using var read = await scanner.GetAsync(path);
            Assert.That((asked.StatusCode, read.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.OK)));
        }

        var token = TokenIn(await _browser.GetStringAsync(path));
        var pressed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _browser.PostAsync(path, Form(("__RequestVerificationToken", token)))));

        Assert.That(pressed.Select(answer => answer.RequestMessage!.RequestUri!.AbsolutePath), Has.All.EqualTo("/cart"));
        await using var visit = Visit();
        var episode = (await visit.RowsAsync<Episode>()).Single(row => row.RecipientId == left.Recipient.Id);
        Assert.That((await visit.RowsAsync<ShoppingCartItem>()).Where(item => item.CustomerId == episode.CustomerId).Select(item => (item.ProductId, item.Quantity)), Is.EqualTo(new[] { (_kettle.Id, 2) }));
        Assert.That((await visit.RowsAsync<Episode>()).Where(row => row.CustomerId == episode.CustomerId).Select(row => row.Id), Is.EqualTo(new[] { left.Episode.Id }));
        Assert.That((await visit.RowsAsync<Click>()).Count(click => click.EpisodeId == episode.Id && click.IsHuman), Is.EqualTo(1));
    }

    [Test]
    public async Task Revoked_link_is_a_friendly_410_that_restores_nothing()
    {
        var left = await LeftAsync();
        await using var visit = Visit();
        var link = (await visit.RowsAsync<RestoreLink>())[^1];
        link.RevokedUtc = _store.NowUtc;
        await visit.Get<IRepository<RestoreLink>>().UpdateAsync(link);

        using var answer = await _browser.GetAsync("/cart-recovery/r/" + left.Token);
        var page = await answer.Content.ReadAsStringAsync();
        using var pressed = await _browser.PostAsync("/cart-recovery/r/" + left.Token, Form(("__RequestVerificationToken", TokenIn(await _browser.GetStringAsync("/cart-recovery/r/" + (await LeftAsync()).Token)))));

        Assert.That((answer.StatusCode, pressed.StatusCode), Is.EqualTo((HttpStatusCode.Gone, HttpStatusCode.Gone)));
        Assert.That(page, Does.Contain("This link has expired").And.Not.Contain("Copper kettle"));
        Assert.That((await visit.RowsAsync<Episode>()).Single(row => row.Id == left.Episode.Id).CustomerId, Is.EqualTo(left.Episode.CustomerId));
    }

    [Test]
    public async Task Statistics_see_the_campaign_on_the_carts_clean_address()
    {
        var left = await LeftAsync();
        var path = "/cart-recovery/r/" + left.Token + "?utm_source=cart-recovery&utm_medium=email&utm_campaign=spring&utm_content=step-2&junk=1";

        using var pressed = await _browser.PostAsync(path, Form(("__RequestVerificationToken", TokenIn(await _browser.GetStringAsync(path)))));

        Assert.That(pressed.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/cart?utm_source=cart-recovery&utm_medium=email&utm_campaign=spring&utm_content=step-2"));
    }

    [Test]
    public async Task Unknown_link_is_a_friendly_404()
    {
        using var answer = await _browser.GetAsync("/cart-recovery/r/" + new string('a', 32));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("This link does not work").And.Contain("Go to the shop"));
        Assert.That(Header(answer, "Referrer-Policy"), Is.EqualTo("no-referrer"));
    }

    [Test]
    public async Task Code_in_a_links_query_works()
    {
        var coupon = await CouponAsync();
        var left = await LeftAsync();
        var path = "/cart-recovery/r/" + left.Token;
        using var pressed = await _browser.PostAsync(path, Form(("__RequestVerificationToken", TokenIn(await _browser.GetStringAsync(path)))));

        var cart = await _browser.GetStringAsync("/cart?discountcoupon=" + coupon.Code);

        Assert.That(cart, Does.Contain("2.70"));
    }

    private Task<LeftCart> LeftAsync(int quantity = 1, decimal? unitPrice = null, int couponId = 0)
    {
        _people++;
        return new LeftCart(Visit, _store.NowUtc).Of($"ana{_people}@example.test").With(_kettle, quantity, unitPrice: unitPrice).SentAsync(couponId, 4711 + _people);
    }

    private StandInScope Visit() => StandInScope.Create(_store.Services);

    private async Task<Coupon> CouponAsync()
    {
        await using var visit = Visit();
        var offer = new Incentive { Kind = IncentiveKind.Percentage, Percentage = 10m };
        await visit.Get<IncentiveStore>().SaveAsync(offer);
        return await visit.Get<CouponIssuer>().IssueAsync(offer, new Episode(), new Recipient { Id = 1 }, _store.NowUtc) ?? throw new InvalidOperationException();
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);

    private static string TokenIn(string page) => Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

    private static FormUrlEncodedContent Form(params (string Key, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
}
