using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Requests;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

internal sealed class LandingPageTests
{
    private OfferShop _shop = null!;
    private StandInScope _visit = null!;
    private Product _kettle = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync();
        _visit = _shop.Visit();
        _kettle = await _visit.AddProductAsync();
    }

    [TearDown]
    public async Task Close()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task Nothing_changed_so_the_page_presses_its_own_button()
    {
        var left = await new LeftCart(_shop).With(_kettle, 2).SentAsync();

        var page = await left.PageAsync(_visit);

        var line = page.Lines.Single();
        Assert.That((page.IsChanged, page.HasAnything, page.PressesItself), Is.EqualTo((false, true, true)));
        Assert.That((line.Name, line.PriceNow, line.Outcome), Is.EqualTo(("Kettle", "$27.00", new LineOutcome(LineFate.AsItWas, 2, PriceMove.Same))));
    }

    [TestCase("sold out", LineFate.SoldOut, 0, PriceMove.Same)]
    [TestCase("two left", LineFate.QuantityCut, 2, PriceMove.Same)]
    [TestCase("two left and dearer", LineFate.QuantityCut, 2, PriceMove.Up)]
    [TestCase("at most one each", LineFate.QuantityCut, 1, PriceMove.Same)]
    [TestCase("dearer", LineFate.AsItWas, 3, PriceMove.Up)]
    [TestCase("cheaper", LineFate.AsItWas, 3, PriceMove.Down)]
    [TestCase("unpublished", LineFate.Gone, 0, PriceMove.Same)]
    [TestCase("deleted", LineFate.Gone, 0, PriceMove.Same)]
    [TestCase("not for sale", LineFate.Gone, 0, PriceMove.Same)]
    [TestCase("season over", LineFate.Gone, 0, PriceMove.Same)]
    [TestCase("now with a choice to make", LineFate.ChoiceGone, 0, PriceMove.Same)]
    [TestCase("row gone", LineFate.Gone, 0, PriceMove.Same)]
    public async Task Change_is_shown_and_waits_for_the_button(string change, LineFate fate, int quantity, PriceMove move)
    {
        var tea = await _visit.AddProductAsync("Tea");
        var left = await new LeftCart(_shop).With(_kettle, 3).With(tea).SentAsync();
        await ChangeAsync(change);

        var page = await left.PageAsync(_visit);
        await left.PressAsync(_visit);

        Assert.That(page.Lines[0].Outcome, Is.EqualTo(new LineOutcome(fate, quantity, move)));
        Assert.That((page.IsChanged, page.PressesItself), Is.EqualTo((true, false)));
        Assert.That((await _visit.LinesAsync(await _visit.GuestAsync())).Where(line => line.ProductId == _kettle.Id).Sum(line => line.Quantity), Is.EqualTo(quantity));
        Assert.That((await _visit.LinesAsync(await _visit.GuestAsync())).Count(line => line.ProductId == tea.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Both_prices_are_shown()
    {
        var left = await new LeftCart(_shop).With(_kettle, 1, unitPrice: 25.5m).SentAsync();

        var line = (await left.PageAsync(_visit)).Lines.Single();

        Assert.That((line.PriceThen, line.PriceNow), Is.EqualTo(("$25.50", "$27.00")));
    }

    [Test]
    public async Task Cart_page_says_what_could_not_be_brought_back()
    {
        var tea = await _visit.AddProductAsync("Tea");
        var left = await new LeftCart(_shop).With(_kettle, 3).With(tea, 2).SentAsync();
        await ChangeAsync("two left");
        await _visit.ChangeAsync(tea, product => product.Published = false);

        await left.PressAsync(_visit);

        Assert.That(_visit.Get<Notices>().Messages.Single(), Is.EqualTo(("warning", "Your cart is back, except for: Kettle (only 2 of 3 available); Tea (no longer sold here).", true)));
    }

    [Test]
    public async Task Unknown_token_is_404_and_the_twenty_first_guess_429()
    {
        for (var guess = 0; guess < TokenGuesses.Most; guess++)
            Assert.That(await StatusAsync(guess % 2 == 0 ? new string('a', 32) : "short"), Is.EqualTo((StatusCodes.Status404NotFound, "Unknown")));

        Assert.That(await StatusAsync(new string('b', 32)), Is.EqualTo((StatusCodes.Status429TooManyRequests, "TooMany")));

        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        Assert.That(await StatusAsync(new string('b', 32)), Is.EqualTo((StatusCodes.Status404NotFound, "Unknown")));
    }

    [Test]
    public async Task Right_tokens_are_never_too_many()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();

        for (var visit = 0; visit < 3 * TokenGuesses.Most; visit++)
            Assert.That((await left.OpenAsync(_visit) as ViewResult)?.Model, Is.InstanceOf<LandingModel>());
    }

    [Test]
    public async Task Expired_link_is_gone_and_restores_nothing()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        _shop.Clock.Move(TimeSpan.FromDays(30));

        Assert.That(await StatusAsync(left.Token), Is.EqualTo((StatusCodes.Status410Gone, "Ended")));
        await left.PressAsync(_visit);
        Assert.That(await _visit.LinesAsync(await _visit.GuestAsync()), Is.Empty);
    }

    [Test]
    public async Task Link_of_an_erased_person_is_gone()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();

        await _visit.Get<PersonalDataEraser>().EraseAsync(0, left.Recipient.Email);

        Assert.That(await StatusAsync(left.Token), Is.EqualTo((StatusCodes.Status410Gone, "Ended")));
    }

    [Test]
    public async Task Token_of_the_preference_page_opens_nothing_here()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        var link = (await _visit.RowsAsync<RestoreLink>()).Single();

        Assert.That(link.TokenHash, Is.Not.EqualTo(SecretToken.Hash("preference", left.Token)).And.Not.Contain(left.Token));
    }

    [Test]
    public async Task Link_opened_in_another_store_leads_to_its_own()
    {
        var left = await new LeftCart(_shop).With(_kettle).SentAsync();
        var other = await _visit.AddAsync(new Nop.Core.Domain.Stores.Store { Name = "Other", Url = "http://other.test/", Hosts = "other.test", DefaultLanguageId = 1, DisplayOrder = 2 });
        await using var visit = StandInScope.Create(_shop.Shop.Root, new StandInRequest { Store = other });

        var answer = (RedirectResult)await left.OpenAsync(visit);

        Assert.That((answer.Url, answer.Permanent), Is.EqualTo(("http://localhost/cart-recovery/r/" + left.Token, false)));
    }

    private async Task<(int Status, string Key)> StatusAsync(string token)
    {
        var view = (ViewResult)await LeftCart.Controller(_visit).Landing(token);
        return (_visit.Context.Response.StatusCode, ((ClosedModel)view.Model!).Key);
    }

    private Task ChangeAsync(string change) => change switch
    {
        "row gone" => _visit.Get<IRepository<Product>>().DeleteAsync(product => product.Id == _kettle.Id),
        "now with a choice to make" => _visit.AddColoursAsync(_kettle),
        _ => _visit.ChangeAsync(_kettle, product => Apply(change, product)),
    };

    private static void Apply(string change, Product product)
    {
        switch (change)
        {
            case "sold out": Stock(product, 0); break;
            case "two left": Stock(product, 2); break;
            case "two left and dearer": Stock(product, 2); product.Price = 30m; break;
            case "at most one each": product.OrderMaximumQuantity = 1; break;
            case "dearer": product.Price = 30m; break;
            case "cheaper": product.Price = 20m; break;
            case "unpublished": product.Published = false; break;
            case "deleted": product.Deleted = true; break;
            case "not for sale": product.DisableBuyButton = true; break;
            case "season over": product.AvailableEndDateTimeUtc = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc); break;
            default: throw new ArgumentOutOfRangeException(nameof(change), change, null);
        }
    }

    private static void Stock(Product product, int quantity) =>
        (product.ManageInventoryMethod, product.StockQuantity) = (ManageInventoryMethod.ManageStock, quantity);
}
