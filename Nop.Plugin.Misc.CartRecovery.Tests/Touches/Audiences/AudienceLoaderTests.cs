using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches.Audiences;

internal sealed class AudienceLoaderTests
{
    private static readonly Audience All = new([.. Enum.GetValues<ConditionField>().Select(field => new ConditionGroup([new Condition(field, ConditionCodes.ComparisonsOf(field)[0], 0, ["0"])]))]);

    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        Statements.Listen();
        _shop = await TouchShop.OpenAsync();
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_cart_is_known_by_what_its_products_belong_to_up_to_the_roots()
    {
        var home = await _shop.AddAsync(new Category { Name = "Home" });
        var kitchen = await _shop.AddAsync(new Category { Name = "Kitchen", ParentCategoryId = home.Id });
        var set = await _shop.AddAsync(new Product { Name = "Tea set", Published = true });
        await _shop.AddAsync(new ProductCategory { ProductId = set.Id, CategoryId = kitchen.Id });
        await _shop.AddAsync(new ProductManufacturer { ProductId = _shop.ProductId, ManufacturerId = 5 });
        await _shop.ChangeAsync<Product>(_shop.ProductId, product => (product.VendorId, product.ParentGroupedProductId) = (7, set.Id));
        var cart = await _shop.LeftCartAsync();
        await _shop.AddAsync(new CartLine { EpisodeId = cart.Id, ProductId = _shop.ProductId, Quantity = 1 });

        var facts = (await LoadAsync(All, cart, await _shop.LeftCartAsync()))[0];

        Assert.That(Of(facts, ConditionField.Product), Is.EquivalentTo(new[] { $"{_shop.ProductId}", $"{set.Id}" }));
        Assert.That(Of(facts, ConditionField.Category), Is.EquivalentTo(new[] { $"{home.Id}", $"{kitchen.Id}" }));
        Assert.That((Of(facts, ConditionField.Manufacturer).Single(), Of(facts, ConditionField.Vendor).Single()), Is.EqualTo(("5", "7")));
    }

    [Test]
    public async Task Categories_that_run_in_a_ring_end()
    {
        var one = await _shop.AddAsync(new Category { Name = "One" });
        var two = await _shop.AddAsync(new Category { Name = "Two", ParentCategoryId = one.Id });
        await _shop.ChangeAsync<Category>(one.Id, category => category.ParentCategoryId = two.Id);
        await _shop.AddAsync(new ProductCategory { ProductId = _shop.ProductId, CategoryId = one.Id });
        var cart = await _shop.LeftCartAsync();
        await _shop.AddAsync(new CartLine { EpisodeId = cart.Id, ProductId = _shop.ProductId, Quantity = 1 });

        Assert.That(Of((await LoadAsync(All, cart))[0], ConditionField.Category), Is.EquivalentTo(new[] { $"{one.Id}", $"{two.Id}" }));
    }

    [Test]
    public async Task A_person_is_known_by_roles_country_language_store_channels_and_account()
    {
        var shopper = await _shop.ShopperAsync();
        var on = await _shop.AddAsync(new CustomerRole { Name = "On", Active = true });
        var off = await _shop.AddAsync(new CustomerRole { Name = "Off" });
        foreach (var role in new[] { on, off })
            await _shop.AddAsync(new CustomerCustomerRoleMapping { CustomerId = shopper.CustomerId, CustomerRoleId = role.Id });
        var country = await _shop.AddAsync(new Country { Name = "Romania", TwoLetterIsoCode = "RO" });
        var address = await _shop.AddAsync(new Address { CountryId = country.Id, CreatedOnUtc = _shop.NowUtc });
        await _shop.ChangeAsync<Customer>(shopper.CustomerId, customer => customer.BillingAddressId = address.Id);

        var facts = await LoadAsync(All, await _shop.CartAsync(shopper, episode => (episode.LanguageId, episode.IsGuest) = (3, false)), await _shop.CartAsync(await _shop.ShopperAsync(ConsentState.Withdrawn)));

        Assert.That(Of(facts[0], ConditionField.CustomerRole), Is.EqualTo(new[] { $"{on.Id}" }));
        Assert.That(Of(facts[0], ConditionField.Country), Is.EquivalentTo(new[] { "RO", "EU" }));
        Assert.That((Of(facts[0], ConditionField.Language).Single(), Of(facts[0], ConditionField.Store).Single(), Of(facts[0], ConditionField.Account).Single()), Is.EqualTo(("3", "1", "account")));
        Assert.That(Of(facts[0], ConditionField.Channel), Is.EquivalentTo(new[] { "email", "sms" }));
        Assert.That((Of(facts[1], ConditionField.Account).Single(), Of(facts[1], ConditionField.Channel).Count), Is.EqualTo(("guest", 0)));
    }

    [Test]
    public async Task Orders_before_are_those_of_the_person_on_any_device_each_once_and_never_cancelled_ones()
    {
        var shopper = await _shop.ShopperAsync();
        var credited = await _shop.OrderAsync(shopper, told: false);
        await _shop.OrderAsync(shopper, told: false, otherDevice: true);
        await _shop.OrderAsync(await _shop.ShopperAsync(), told: false);
        var cancelled = await _shop.OrderAsync(shopper, told: false);
        await _shop.ChangeAsync<Order>(cancelled.Id, order => order.OrderStatusId = (int)OrderStatus.Cancelled);
        await _shop.AddAsync(new Conversion { OrderId = credited.Id, ClickedThenBought = true, CurrencyCode = "USD", OrderedUtc = _shop.NowUtc });
        _shop.Clock.Move(TimeSpan.FromDays(400));
        var cart = await _shop.CartAsync(shopper);
        _shop.Clock.Move(TimeSpan.FromMinutes(5));
        await _shop.OrderAsync(shopper, told: false);

        var facts = (await LoadAsync(All, cart))[0];

        Assert.That((facts.Number(ConditionField.OrdersBefore), facts.Number(ConditionField.PastRecoveries)), Is.EqualTo((2m, 1m)));
    }

    [Test]
    public async Task What_nobody_asks_about_is_not_read_and_more_episodes_cost_no_more_statements()
    {
        List<Episode> episodes = [];
        for (var count = 0; count < 12; count++)
            episodes.Add(await _shop.LeftCartAsync());

        var without = await CountAsync(Audience.Everyone, episodes);
        var value = await CountAsync(new Audience([new ConditionGroup([new Condition(ConditionField.CartValue, Comparison.AtLeast, 5, [])])]), episodes);
        var one = await CountAsync(All, episodes[..1]);
        var twelve = await CountAsync(All, episodes);

        Assert.That(value, Is.EqualTo(without), "The value of a cart is in its row.");
        Assert.That(twelve, Is.EqualTo(one));
        Assert.That(twelve, Is.GreaterThan(without));
    }

    private async Task<int> CountAsync(Audience audience, IReadOnlyList<Episode> episodes)
    {
        await LoadAsync(audience, [.. episodes]);
        using var statements = new Statements();
        await LoadAsync(audience, [.. episodes]);
        return statements.All.Count;
    }

    private async Task<IReadOnlyList<AudienceFacts>> LoadAsync(Audience audience, params Episode[] episodes)
    {
        var campaign = new RecoveryCampaign { Id = 1, Name = "Some", TriggerId = (int)Trigger.AbandonedCart, State = CampaignState.Active, Audience = AudienceText.Write(audience) };
        await using var scope = _shop.Scope();
        var loaded = await scope.Get<FactsLoader>().LoadAsync(episodes, new CampaignSet([new CampaignWithSteps(campaign, [])]), _shop.NowUtc);
        return [.. loaded.Select(row => row.Facts.Audience)];
    }

    private static IReadOnlySet<string> Of(AudienceFacts facts, ConditionField field) => facts.Sets[field];
}
