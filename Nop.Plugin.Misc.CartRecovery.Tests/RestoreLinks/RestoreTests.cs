using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Requests;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

internal sealed class RestoreTests
{
    private OfferShop _shop = null!;
    private Product _kettle = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync();
        await using var visit = _shop.Visit();
        _kettle = await visit.AddProductAsync();
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Guest_on_a_fresh_device_gets_exactly_the_lines_with_choices_and_named_prices()
    {
        await using var visit = _shop.Visit();
        var shirt = await visit.AddProductAsync("Shirt");
        var (red, _) = await visit.AddColoursAsync(shirt);
        var gift = await visit.AddAsync(new Product { Name = "Donation", Published = true, CustomerEntersPrice = true, MaximumCustomerEnteredPrice = 1000, OrderMinimumQuantity = 1, OrderMaximumQuantity = 10, CreatedOnUtc = _shop.Now, UpdatedOnUtc = _shop.Now });
        var left = await new LeftCart(_shop).With(_kettle, 2).With(shirt, 1, red).With(gift, 1, enteredPrice: 12.34m).SentAsync();
        var guest = await visit.GuestAsync();

        var answer = await left.PressAsync(visit);

        Assert.That((answer as RedirectToRouteResult)?.RouteName, Is.EqualTo("ShoppingCart"));
        Assert.That(await visit.LinesAsync(guest), Is.EqualTo(new[] { (_kettle.Id, 2, "", 0m), (shirt.Id, 1, red, 0m), (gift.Id, 1, "", 12.34m) }));
        Assert.That(visit.Get<Notices>().Messages.Single(), Is.EqualTo(("success", "Your cart is back.", true)));
        Assert.That(await visit.Get<ICustomerService>().IsGuestAsync(guest), Is.True);
    }

    [Test]
    public async Task Five_presses_give_one_cart_and_keep_what_the_visitor_has_more_of()
    {
        var left = await new LeftCart(_shop).With(_kettle, 2).SentAsync();
        await using var visit = _shop.Visit();
        var guest = await visit.GuestAsync();
        for (var press = 0; press < 5; press++)
            await left.PressAsync(visit);
        Assert.That((await visit.LinesAsync(guest)).Single().Quantity, Is.EqualTo(2));

        await visit.AddToCartAsync(_kettle, 3);
        await left.PressAsync(visit);

        Assert.That((await visit.LinesAsync(guest)).Single().Quantity, Is.EqualTo(5));
    }

    [Test]
    public async Task Five_presses_at_once_give_one_cart()
    {
        var left = await new LeftCart(_shop).With(_kettle, 2).SentAsync();
        Customer guest;
        await using (var first = _shop.Visit())
            guest = await first.GuestAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            await using var press = _shop.Visit(guest);
            await left.PressAsync(press);
        })));

        await using var visit = _shop.Visit(guest);
        Assert.That((await visit.LinesAsync(guest)).Single().Quantity, Is.EqualTo(2));
    }

    [Test]
    public async Task Looking_changes_nothing_but_the_list_of_hits()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        await left.OpenAsync(visit);
        await left.OpenAsync(visit);

        var head = LeftCart.Controller(visit).Head();

        Assert.That(head, Is.InstanceOf<NoContentResult>());
        Assert.That(await visit.RowsAsync<ShoppingCartItem>(), Is.Empty);
        Assert.That((await visit.RowsAsync<Click>()).Select(click => click.IsHuman), Is.EqualTo(new[] { false }));
        Assert.That((await visit.RowsAsync<Episode>()).Single().CustomerId, Is.EqualTo(4711));
    }

    [Test]
    public async Task Press_is_a_human_click_of_the_visitor()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();

        await left.PressAsync(visit);
        await left.PressAsync(visit);

        var click = (await visit.RowsAsync<Click>()).Single();
        Assert.That((click.IsHuman, click.TouchId, click.CustomerId, click.RecipientId), Is.EqualTo((true, left.TouchId, (await visit.GuestAsync()).Id, left.Recipient.Id)));
    }

    [Test]
    public async Task Link_brings_its_coupon()
    {
        var coupon = await _shop.CouponAsync();
        var left = await new LeftCart(_shop).With(_kettle).SentAsync(coupon.Id);
        await using var visit = _shop.Visit();
        var guest = await visit.GuestAsync();

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit);
        await left.PressAsync(visit);

        Assert.That(page.Coupon, Is.EqualTo(new LandingCoupon(CouponCode.Grouped(coupon.Code), true, "Wednesday, March 4, 2026 10:00 AM")).Using<LandingCoupon>(Same));
        Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(guest), Is.EqualTo(new[] { coupon.Code.ToLowerInvariant() }));
        Assert.That(await _shop.DiscountAsync(guest), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Ended_coupon_is_told_and_left_out()
    {
        var coupon = await _shop.CouponAsync();
        var left = await new LeftCart(_shop).With(_kettle).SentAsync(coupon.Id);
        _shop.Clock.Move(TimeSpan.FromDays(3));
        await using var visit = _shop.Visit();

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit);

        Assert.That((page.Coupon!.IsLive, page.PressesItself), Is.EqualTo((false, false)));
        Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(await visit.GuestAsync()), Is.Empty);
    }

    [TestCase("eve@example.test", false)]
    [TestCase("cleo@example.test", true)]
    public async Task Code_for_its_recipient_only_is_neither_shown_as_good_nor_brought_to_another(string billed, bool brought)
    {
        var cleo = await _shop.RecipientAsync("cleo@example.test");
        var coupon = await _shop.CouponAsync(await _shop.OfferAsync(change: offer => offer.RecipientOnly = true), cleo.Id);
        var left = await new LeftCart(_shop).With(_kettle).SentAsync(coupon.Id);
        var guest = await _shop.BillAsync(await _shop.ShopperAsync(), billed);
        await using var visit = _shop.Visit(guest);

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit);

        Assert.That(page.Coupon!.IsLive, Is.EqualTo(brought));
        Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(guest), Has.Length.EqualTo(brought ? 1 : 0));
    }

    [Test]
    public async Task Cart_on_a_new_device_stays_one_episode_of_one_person()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        var tea = await visit.AddProductAsync("Tea");
        await visit.AddToCartAsync(tea);
        var guest = await visit.GuestAsync();

        await left.PressAsync(visit);

        var open = (await visit.RowsAsync<Episode>()).Where(episode => episode.State == EpisodeState.Open).ToList();
        Assert.That(open.Select(episode => (episode.Id, episode.CustomerId, episode.RecipientId, episode.IsGuest)), Is.EqualTo(new[] { (left.Episode.Id, guest.Id, left.Recipient.Id, true) }));
        Assert.That((await visit.LinesAsync(guest)).Select(line => line.ProductId), Is.EqualTo(new[] { tea.Id, _kettle.Id }));
    }

    [Test]
    public async Task Cart_restored_after_its_episode_ended_belongs_to_the_same_person()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        await visit.Get<EpisodeWrites>().CloseAsync(left.Episode.Id, EpisodeState.Lapsed, 0, _shop.Now);

        await left.PressAsync(visit);

        var open = (await visit.RowsAsync<Episode>()).Single(episode => episode.State == EpisodeState.Open);
        Assert.That((open.RecipientId, open.CustomerId), Is.EqualTo((left.Recipient.Id, (await visit.GuestAsync()).Id)));
    }

    [Test]
    public async Task Somebody_else_signed_in_is_asked_and_keeps_his_own_episode()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        Customer bob;
        await using (var desk = _shop.Visit())
            bob = await desk.Get<StandInAccounts>().CreateAsync("bob@example.test", NopCustomerDefaults.RegisteredRoleName);
        await using var visit = _shop.Visit(bob);

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit);

        Assert.That((page.IsSomebodyElse, page.PressesItself), Is.EqualTo((true, false)));
        Assert.That((await visit.LinesAsync(bob)).Single().ProductId, Is.EqualTo(_kettle.Id));
        Assert.That((await visit.RowsAsync<Episode>()).Single(episode => episode.Id == left.Episode.Id).CustomerId, Is.EqualTo(4711));
        Assert.That((await visit.RowsAsync<Episode>()).Single(episode => episode.CustomerId == bob.Id).RecipientId, Is.Not.EqualTo(left.Recipient.Id));
    }

    [Test]
    public async Task Person_signed_in_with_the_address_we_wrote_to_is_not_somebody_else()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        Customer ana;
        await using (var desk = _shop.Visit())
            ana = await desk.Get<StandInAccounts>().CreateAsync("Ana@example.test", NopCustomerDefaults.RegisteredRoleName);
        await using var visit = _shop.Visit(ana);

        var page = await left.PageAsync(visit);

        Assert.That((page.IsSomebodyElse, page.PressesItself), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Shop_that_replaces_carts_asks_before_it_throws_anything_away()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        await visit.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { RestoreReplacesCart = true });
        await visit.AddToCartAsync(await visit.AddProductAsync("Tea"));

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit, replace: true);

        Assert.That((page.PressesItself, page.OwnLines, page.MayReplace, page.PrefersReplacing), Is.EqualTo((false, 1, true, true)));
        Assert.That((await visit.LinesAsync(await visit.GuestAsync())).Select(line => line.ProductId), Is.EqualTo(new[] { _kettle.Id }));
    }

    [Test]
    public async Task Without_the_visitors_word_nothing_is_thrown_away()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        await visit.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { RestoreReplacesCart = true });
        var tea = await visit.AddProductAsync("Tea");
        await visit.AddToCartAsync(tea);

        await left.PressAsync(visit);

        Assert.That((await visit.LinesAsync(await visit.GuestAsync())).Select(line => line.ProductId), Is.EqualTo(new[] { tea.Id, _kettle.Id }));
    }

    [Test]
    public async Task Shop_that_merges_offers_the_other_answer_too()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        await visit.AddToCartAsync(await visit.AddProductAsync("Tea"));

        var page = await left.PageAsync(visit);

        Assert.That((page.PressesItself, page.MayReplace, page.PrefersReplacing), Is.EqualTo((false, true, false)));
    }

    [Test]
    public async Task Visitor_who_still_has_the_very_lines_is_asked_nothing()
    {
        var left = await new LeftCart(_shop).With(_kettle, 2).SentAsync();
        await using var visit = _shop.Visit();
        await visit.AddToCartAsync(_kettle);

        var page = await left.PageAsync(visit);

        Assert.That((page.OwnLines, page.MayReplace, page.PressesItself), Is.EqualTo((0, false, true)));
    }

    [Test]
    public async Task Somebody_elses_cart_is_never_replaced()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        Customer bob;
        await using (var desk = _shop.Visit())
            bob = await desk.Get<StandInAccounts>().CreateAsync("bob@example.test", NopCustomerDefaults.RegisteredRoleName);
        await using var visit = _shop.Visit(bob);
        var tea = await visit.AddProductAsync("Tea");
        await visit.AddToCartAsync(tea);

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit, replace: true);

        Assert.That(page.MayReplace, Is.False);
        Assert.That((await visit.LinesAsync(bob)).Select(line => line.ProductId), Is.EqualTo(new[] { tea.Id, _kettle.Id }));
    }

    [Test]
    public async Task Rental_comes_back_with_its_days()
    {
        await using var visit = _shop.Visit();
        var boat = await visit.AddProductAsync("Boat");
        await visit.ChangeAsync(boat, product => product.IsRental = true);
        var (from, to) = (_shop.Now.Date.AddDays(9), _shop.Now.Date.AddDays(12));
        var left = await new LeftCart(_shop).WithRental(boat, from, to).SentAsync();

        await left.PressAsync(visit);

        var line = (await visit.RowsAsync<ShoppingCartItem>()).Single();
        Assert.That((line.ProductId, line.RentalStartDateUtc, line.RentalEndDateUtc), Is.EqualTo((boat.Id, from, to)));
    }

    [Test]
    public async Task Gift_card_comes_back_as_it_was_filled_in()
    {
        await using var visit = _shop.Visit();
        var card = await visit.AddProductAsync("Gift card");
        await visit.ChangeAsync(card, product => product.IsGiftCard = true);
        var words = visit.Get<IProductAttributeParser>().AddGiftCardAttribute("", "Bo", "bo@example.test", "Ana", "ana@example.test", "For you");
        var left = await new LeftCart(_shop).With(card, 1, words).SentAsync();

        await left.PressAsync(visit);

        Assert.That((await visit.RowsAsync<ShoppingCartItem>()).Single().AttributesXml, Is.EqualTo(words));
    }

    [Test]
    public async Task Gift_card_with_its_names_is_not_handed_to_another_account()
    {
        await using var desk = _shop.Visit();
        var card = await desk.AddProductAsync("Gift card");
        await desk.ChangeAsync(card, product => product.IsGiftCard = true);
        var words = desk.Get<IProductAttributeParser>().AddGiftCardAttribute("", "Bo", "bo@example.test", "Ana", "ana@example.test", "For you");
        var left = await new LeftCart(_shop).With(card, 1, words).SentAsync();
        var bob = await desk.Get<StandInAccounts>().CreateAsync("bob@example.test", NopCustomerDefaults.RegisteredRoleName);
        await using var visit = _shop.Visit(bob);

        var page = await left.PageAsync(visit);
        await left.PressAsync(visit);

        Assert.That((page.Lines.Single().Outcome.Fate, page.Lines.Single().AttributesHtml), Is.EqualTo((LineFate.NotYours, "")));
        Assert.That(await visit.LinesAsync(bob), Is.Empty);
    }

    [Test]
    public async Task Cart_page_is_reached_with_the_links_tags_and_without_its_token()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        visit.Context.Request.QueryString = new Microsoft.AspNetCore.Http.QueryString("?utm_source=shop&utm_campaign=spring&evil=1&utm_medium=" + new string('x', 51));

        var answer = (RedirectToRouteResult)await left.PressAsync(visit);

        Assert.That(answer.RouteValues, Is.EquivalentTo(new Dictionary<string, object> { ["utm_source"] = "shop", ["utm_campaign"] = "spring" }));
    }

    [Test]
    public async Task Test_message_leaves_the_shoppers_episode_alone_and_counts_no_click()
    {
        var left = await new LeftCart(_shop).With(_kettle).AsTest().SentAsync();
        await using var visit = _shop.Visit();

        await left.OpenAsync(visit);
        await left.PressAsync(visit);

        Assert.That((await visit.LinesAsync(await visit.GuestAsync())).Single().ProductId, Is.EqualTo(_kettle.Id));
        Assert.That((await visit.RowsAsync<Episode>()).Single(episode => episode.Id == left.Episode.Id).CustomerId, Is.EqualTo(4711));
        Assert.That(await visit.RowsAsync<Click>(), Is.Empty);
    }

    [Test]
    public async Task Crawler_with_a_shared_account_gets_no_cart()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        await using var visit = _shop.Visit();
        var crawler = await visit.Get<ICustomerService>().GetOrCreateSearchEngineUserAsync();
        await using var crawl = _shop.Visit(crawler);

        await left.PressAsync(crawl);

        Assert.That(await crawl.RowsAsync<ShoppingCartItem>(), Is.Empty);
        Assert.That((await crawl.RowsAsync<Episode>()).Single().CustomerId, Is.EqualTo(4711));
    }

    private static bool Same(LandingCoupon one, LandingCoupon other) =>
        (one.Code, one.IsLive) == (other.Code, other.IsLive) && one.UntilText.Replace('\u202f', ' ') == other.UntilText.Replace('\u202f', ' ');
}
