using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Directory;
using Nop.Services.Orders;
using Nop.Services.Tax;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class MoneyTests
{
    private Shop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await Shop.OpenAsync();

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Rate_of_the_products_category_separates_the_two_tax_displays()
    {
        await using var visit = _shop.Visit();
        await visit.Get<ISettingService>().SetSettingAsync("Tax.TaxProvider.FixedOrByCountryStateZip.TaxCategoryId2", 19m);
        var product = await visit.AddProductAsync(price: 100m);
        product.TaxCategoryId = 2;
        var guest = await visit.GuestAsync();
        var taxes = visit.Get<ITaxService>();

        Assert.That(await taxes.GetProductPriceAsync(product, 100m, includingTax: true, guest), Is.EqualTo((119m, 19m)));
        Assert.That(await taxes.GetProductPriceAsync(product, 100m, includingTax: false, guest), Is.EqualTo((100m, 19m)));
        product.IsTaxExempt = true;
        Assert.That(await taxes.GetProductPriceAsync(product, 100m, includingTax: true, guest), Is.EqualTo((100m, 0m)));
    }

    [Test]
    public async Task Price_is_converted_and_written_as_its_currency_is_written()
    {
        await using var visit = _shop.Visit();
        var real = await visit.AddAsync(new Currency { Name = "Real", CurrencyCode = "BRL", Rate = 5.5m, DisplayLocale = "pt-BR", Published = true });
        var leu = await visit.AddAsync(new Currency { Name = "Leu", CurrencyCode = "RON", Rate = 4.6m, CustomFormatting = "0.00 lei", Published = true });
        var currencies = visit.Get<ICurrencyService>();
        var formatter = visit.Get<IPriceFormatter>();

        var amount = await currencies.ConvertFromPrimaryStoreCurrencyAsync(200m, real);
        var text = await formatter.FormatPriceAsync(amount, true, real, 1, priceIncludesTax: true, showTax: false);

        Assert.That(text.Replace('\u00a0', ' '), Is.EqualTo("R$ 1.100,00"));
        Assert.That(await formatter.FormatPriceAsync(9.2m, true, leu, 1, priceIncludesTax: true, showTax: true), Is.EqualTo("9.20 lei incl tax"));
        Assert.That(await currencies.ConvertToPrimaryStoreCurrencyAsync(46m, leu), Is.EqualTo(10m));
    }

    [Test]
    public async Task Attributes_adjust_the_price_are_named_in_the_mail_and_keep_lines_apart()
    {
        await using var visit = _shop.Visit();
        var product = await visit.AddProductAsync(price: 20m);
        var size = await visit.AddAsync(new ProductAttribute { Name = "Size" });
        var mapping = await visit.AddAsync(new ProductAttributeMapping { ProductId = product.Id, ProductAttributeId = size.Id, IsRequired = true, AttributeControlType = AttributeControlType.DropdownList });
        var large = await visit.AddAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = "Large & wide", PriceAdjustment = 5m });
        var small = await visit.AddAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = "Small" });
        var parser = visit.Get<IProductAttributeParser>();
        var largeXml = parser.AddProductAttribute(string.Empty, mapping, Id(large.Id));

        Assert.That(await visit.AddToCartAsync(product), Is.EqualTo(new[] { "Please select Size" }));
        await visit.AddToCartAsync(product, attributesXml: largeXml);
        await visit.AddToCartAsync(product, attributesXml: parser.AddProductAttribute(string.Empty, mapping, Id(small.Id)));
        await visit.AddToCartAsync(product, attributesXml: largeXml);

        var cart = await visit.CartAsync();
        Assert.That(cart.Select(i => i.Quantity), Is.EqualTo(new[] { 2, 1 }));
        Assert.That((await visit.Get<IShoppingCartService>().GetUnitPriceAsync(cart[0], includeDiscounts: true)).unitPrice, Is.EqualTo(25m));
        Assert.That(await visit.Get<IProductAttributeFormatter>().FormatAttributesAsync(product, largeXml, await visit.GuestAsync(), await visit.StoreAsync()),
            Is.EqualTo("Size: Large &amp; wide [+$5.00]"));
        Assert.That(largeXml, Is.EqualTo($"<Attributes><ProductAttribute ID=\"{mapping.Id}\"><ProductAttributeValue><Value>{large.Id}</Value></ProductAttributeValue></ProductAttribute></Attributes>"));
    }

    [Test]
    public async Task Total_is_unknown_until_a_shipping_option_is_chosen()
    {
        await using var visit = _shop.Visit();
        var product = await visit.AddProductAsync(price: 10m);
        product.IsShipEnabled = true;
        await visit.Get<Nop.Data.IRepository<Product>>().UpdateAsync(product);
        await visit.AddToCartAsync(product, quantity: 2);
        var totals = visit.Get<IOrderTotalCalculationService>();

        Assert.That((await totals.GetShoppingCartTotalAsync(await visit.CartAsync())).shoppingCartTotal, Is.Null);
        await visit.Get<IGenericAttributeService>().SaveAttributeAsync(await visit.GuestAsync(), "SelectedShippingOption", new ShippingOption { Name = "Ground", Rate = 4m }, (await visit.StoreAsync()).Id);

        Assert.That((await totals.GetShoppingCartTotalAsync(await visit.CartAsync())).shoppingCartTotal, Is.EqualTo(24m));
    }

    [Test]
    public async Task Discount_shrinks_the_tax_with_the_amount()
    {
        await using var visit = _shop.Visit();
        await visit.Get<ISettingService>().SetSettingAsync("Tax.TaxProvider.FixedOrByCountryStateZip.TaxCategoryId2", 20m);
        var product = await visit.AddProductAsync(price: 50m);
        product.TaxCategoryId = 2;
        await visit.Get<Nop.Data.IRepository<Product>>().UpdateAsync(product);
        await visit.AddAsync(new Nop.Core.Domain.Discounts.Discount { Name = "ten", DiscountTypeId = 20, UsePercentage = true, DiscountPercentage = 10, IsActive = true });
        await visit.AddToCartAsync(product, quantity: 2);

        var (discount, _, without, with, rates) = await visit.Get<IOrderTotalCalculationService>().GetShoppingCartSubTotalAsync(await visit.CartAsync(), includingTax: true);

        Assert.That((discount, without, with), Is.EqualTo((12m, 120m, 108m)));
        Assert.That(rates[20m], Is.EqualTo(18m));
    }

    private static string Id(int id) => FormattableString.Invariant($"{id}");
}
