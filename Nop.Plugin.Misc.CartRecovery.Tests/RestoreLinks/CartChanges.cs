using CartRecovery.Sandbox;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>The matrix: by name, what was left and what has changed since.</summary>
internal static class CartChanges
{
    private static readonly DateTime Past = new(2020, 5, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Future = new(2099, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyDictionary<string, Func<CartStage, Task>> All { get; } = new Dictionary<string, Func<CartStage, Task>>
    {
        ["as it was"] = stage => KettleAsync(stage, _ => { }),
        ["dearer"] = stage => KettleAsync(stage, kettle => kettle.Price = 30m),
        ["cheaper"] = stage => KettleAsync(stage, kettle => kettle.Price = 20m),
        ["two left"] = stage => KettleAsync(stage, kettle => Stock(kettle, 2)),
        ["two left and dearer"] = stage => KettleAsync(stage, kettle => { Stock(kettle, 2); kettle.Price = 30m; }),
        ["at most one each"] = stage => KettleAsync(stage, kettle => kettle.OrderMaximumQuantity = 1),
        ["at least five"] = stage => KettleAsync(stage, kettle => kettle.OrderMinimumQuantity = 5),
        ["sold out"] = stage => KettleAsync(stage, kettle => Stock(kettle, 0)),
        ["unpublished"] = stage => KettleAsync(stage, kettle => kettle.Published = false),
        ["deleted"] = stage => KettleAsync(stage, kettle => kettle.Deleted = true),
        ["not for sale"] = stage => KettleAsync(stage, kettle => kettle.DisableBuyButton = true),
        ["season over"] = stage => KettleAsync(stage, kettle => kettle.AvailableEndDateTimeUtc = Past),
        ["row gone"] = RowGoneAsync,
        ["in another store only"] = stage => KettleAsync(stage, kettle => kettle.LimitedToStores = true),
        ["to certain customers only"] = stage => KettleAsync(stage, kettle => kettle.SubjectToAcl = true),
        ["all gone but one"] = AllButOneAsync,
        ["choice kept"] = stage => ColourAsync(stage, (_, _) => Task.CompletedTask),
        ["choice to make"] = ChoiceToMakeAsync,
        ["value gone"] = stage => ColourAsync(stage, (_, red) => stage.Visit.Get<IRepository<ProductAttributeValue>>().DeleteAsync(red)),
        ["attribute gone"] = stage => ColourAsync(stage, (shirt, _) => stage.Visit.Get<IRepository<ProductAttributeMapping>>().DeleteAsync(mapping => mapping.ProductId == shirt.Id)),
        ["variant gone"] = stage => VariantAsync(stage, null),
        ["variant sold out"] = stage => VariantAsync(stage, 0),
        ["variant there"] = stage => VariantAsync(stage, 9),
        ["rental"] = stage => RentalAsync(stage, Future),
        ["rental past"] = stage => RentalAsync(stage, Past),
        ["named price kept"] = stage => NamedPriceAsync(stage, _ => { }),
        ["named price refused"] = stage => NamedPriceAsync(stage, gift => gift.MinimumCustomerEnteredPrice = 20m),
        ["named price no longer named"] = stage => NamedPriceAsync(stage, gift => { gift.CustomerEntersPrice = false; gift.Price = 15m; }),
        ["gift card"] = stage => GiftCardAsync(stage, somebodyElse: false),
        ["gift card of another account"] = stage => GiftCardAsync(stage, somebodyElse: true),
        ["similar products"] = SimilarAsync,
        ["coupon"] = stage => CouponAsync(stage, live: true),
        ["coupon used"] = stage => CouponAsync(stage, live: false),
        ["ordered already"] = OrderedAsync,
        ["own cart too"] = stage => OwnCartAsync(stage, replaces: false),
        ["own cart too, in a shop that replaces"] = stage => OwnCartAsync(stage, replaces: true),
        ["somebody else"] = SomebodyElseAsync,
        ["several changes in Portuguese"] = stage => SeveralAsync(stage, 2),
        ["several changes in Romanian"] = stage => SeveralAsync(stage, 3),
        ["several changes in Spanish"] = stage => SeveralAsync(stage, 4),
    };

    public static IEnumerable<string> Names() => All.Keys;

    private static async Task KettleAsync(CartStage stage, Action<Product> change)
    {
        var kettle = await stage.ProductAsync();
        stage.Cart.With(kettle, 3);
        await stage.LeaveAsync();
        await stage.ChangeAsync(kettle, change);
    }

    private static async Task RowGoneAsync(CartStage stage)
    {
        var kettle = await stage.ProductAsync();
        stage.Cart.With(kettle, 3);
        await stage.LeaveAsync();
        await stage.Visit.Get<IRepository<Product>>().DeleteAsync(product => product.Id == kettle.Id);
    }

    private static async Task AllButOneAsync(CartStage stage)
    {
        var kettle = await stage.ProductAsync();
        stage.Cart.With(kettle, 3).With(await stage.ProductAsync("Tea", 4.50m));
        await stage.LeaveAsync();
        await stage.ChangeAsync(kettle, product => product.Published = false);
    }

    private static async Task ColourAsync(CartStage stage, Func<Product, ProductAttributeValue, Task> change)
    {
        var shirt = await stage.ProductAsync("Shirt", 34.90m);
        var (xml, red) = await stage.Visit.AddColoursAsync(shirt);
        stage.Cart.With(shirt, 1, xml);
        await stage.LeaveAsync();
        await change(shirt, red);
    }

    private static async Task ChoiceToMakeAsync(CartStage stage)
    {
        var shirt = await stage.ProductAsync("Shirt", 34.90m);
        stage.Cart.With(shirt);
        await stage.LeaveAsync();
        await stage.Visit.AddColoursAsync(shirt);
    }

    private static Task VariantAsync(CartStage stage, int? stock) => ColourAsync(stage, async (shirt, red) =>
    {
        await stage.ChangeAsync(shirt, product => (product.ManageInventoryMethod, product.AllowAddingOnlyExistingAttributeCombinations) = (ManageInventoryMethod.ManageStockByAttributes, true));
        if (stock is { } pieces)
            await stage.Visit.AddAsync(new ProductAttributeCombination
            {
                ProductId = shirt.Id, AttributesXml = $"<Attributes><ProductAttribute ID=\"{red.ProductAttributeMappingId}\"><ProductAttributeValue><Value>{red.Id}</Value></ProductAttributeValue></ProductAttribute></Attributes>", StockQuantity = pieces,
            });
    });

    private static async Task RentalAsync(CartStage stage, DateTime from)
    {
        stage.Cart.WithRental(await stage.ProductAsync("Boat", 80m, boat => boat.IsRental = true), from, from.AddDays(2));
        await stage.LeaveAsync();
    }

    private static async Task NamedPriceAsync(CartStage stage, Action<Product> change)
    {
        var gift = await stage.ProductAsync("Donation", 0m, product => (product.CustomerEntersPrice, product.MaximumCustomerEnteredPrice) = (true, 100m));
        stage.Cart.With(gift, 1, enteredPrice: 12.34m);
        await stage.LeaveAsync();
        await stage.ChangeAsync(gift, change);
    }

    private static async Task GiftCardAsync(CartStage stage, bool somebodyElse)
    {
        var card = await stage.ProductAsync("Card", 50m, product => product.IsGiftCard = true);
        stage.Cart.With(card, 1, stage.Choices.AddGiftCardAttribute("", "Bo Secret", "bo@example.test", "Ana Secret", "ana@example.test", "Secret words"));
        await stage.LeaveAsync();
        if (somebodyElse)
            await SignInAsync(stage);
    }

    private static async Task SimilarAsync(CartStage stage)
    {
        var kettle = await stage.ProductAsync();
        stage.Cart.With(kettle).With(await stage.ProductAsync("Tea", 4.50m));
        await stage.LeaveAsync();
        await stage.ChangeAsync(kettle, product => Stock(product, 0));
        await RelateAsync(stage, kettle, await stage.ProductAsync("Teapot", 33m), 2);
        await RelateAsync(stage, kettle, await stage.ProductAsync("Samovar", 199m), 1);
        await RelateAsync(stage, kettle, await stage.ProductAsync("Unpublished", 1m, product => product.Published = false), 3);
        await RelateAsync(stage, kettle, await stage.ProductAsync("Sold out", 1m, product => Stock(product, 0)), 4);
        await RelateAsync(stage, kettle, await stage.ProductAsync("Wholesale", 1m, product => product.SubjectToAcl = true), 5);
        await CrossSellAsync(stage, kettle, await stage.ProductAsync("Cup", 8m));
        await CrossSellAsync(stage, kettle, await stage.ProductAsync("Spoon", 2m));
        await CrossSellAsync(stage, kettle, await stage.ProductAsync("Fifth", 1m));
    }

    private static async Task CouponAsync(CartStage stage, bool live)
    {
        await stage.OfferAsync();
        await KettleAsync(stage, _ => { });
        if (!live)
            await stage.CouponAsync(coupon => coupon.State = CouponState.Used);
    }

    private static async Task OrderedAsync(CartStage stage)
    {
        await KettleAsync(stage, _ => { });
        await stage.Visit.Get<EpisodeWrites>().CloseAsync(stage.Cart.Episode.Id, EpisodeState.Converted, 0, stage.Store.NowUtc);
    }

    private static async Task OwnCartAsync(CartStage stage, bool replaces)
    {
        var settings = await stage.Visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        settings.RestoreReplacesCart = replaces;
        await stage.Visit.Get<ISettingService>().SaveSettingAsync(settings);
        await stage.Browser.AddToCartAsync("sea-salt");
        if (replaces)
            await stage.Browser.AddToCartAsync("notebook");
        await KettleAsync(stage, _ => { });
    }

    private static async Task SomebodyElseAsync(CartStage stage)
    {
        await KettleAsync(stage, _ => { });
        await SignInAsync(stage);
    }

    private static async Task SeveralAsync(CartStage stage, int languageId)
    {
        var kettle = await stage.ProductAsync();
        var (xml, red) = await stage.Visit.AddColoursAsync(await stage.ProductAsync("Shirt", 34.90m));
        var shirt = (await stage.Visit.RowsAsync<Product>())[^1];
        var boat = await stage.ProductAsync("Boat", 80m, product => product.IsRental = true);
        var tea = await stage.ProductAsync("Tea", 4.50m);
        stage.Cart.In(languageId).With(kettle, 3).With(shirt, 1, xml).WithRental(boat, Past, Past.AddDays(2)).WithRental(boat, Future, Future.AddDays(2)).With(tea);
        await stage.LeaveAsync();
        await stage.ChangeAsync(kettle, product => { Stock(product, 2); product.Price = 30m; });
        await stage.ChangeAsync(tea, product => product.Price = 4m);
        await stage.Visit.Get<IRepository<ProductAttributeValue>>().DeleteAsync(red);
    }

    private static Task SignInAsync(CartStage stage) => stage.Browser.LoginAsync(SandboxApp.AdminEmail, stage.Store.AdminPassword);

    private static Task RelateAsync(CartStage stage, Product one, Product other, int order) =>
        stage.Visit.AddAsync(new RelatedProduct { ProductId1 = one.Id, ProductId2 = other.Id, DisplayOrder = order });

    private static Task CrossSellAsync(CartStage stage, Product one, Product other) =>
        stage.Visit.AddAsync(new CrossSellProduct { ProductId1 = one.Id, ProductId2 = other.Id });

    private static void Stock(Product product, int quantity) =>
        (product.ManageInventoryMethod, product.StockQuantity) = (ManageInventoryMethod.ManageStock, quantity);
}
