using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Catalog;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>A cart that Ana left on another device, and the link we sent her.</summary>
internal sealed class LeftCart(Func<StandInScope> visits, DateTime now)
{
    public LeftCart(OfferShop shop)
        : this(() => shop.Visit(), shop.Now)
    {
    }

    private readonly List<CartLine> _lines = [];
    private int _touchId = 5;
    private int _languageId;

    public Recipient Recipient { get; } = new() { AddressKey = "ana@example.test", Email = "ana@example.test", Name = "Ana" };

    public Episode Episode { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public LeftCart With(Product product, int quantity = 1, string attributesXml = "", decimal enteredPrice = 0m, decimal? unitPrice = null)
    {
        _lines.Add(new CartLine { ProductId = product.Id, Quantity = quantity, AttributesXml = attributesXml, CustomerEnteredPrice = enteredPrice, UnitPrice = unitPrice ?? (enteredPrice > 0m ? enteredPrice : product.Price) });
        return this;
    }

    public LeftCart WithRental(Product product, DateTime from, DateTime to)
    {
        _lines.Add(new CartLine { ProductId = product.Id, Quantity = 1, RentalStartDateUtc = from, RentalEndDateUtc = to, UnitPrice = product.Price });
        return this;
    }

    public int TouchId => _touchId;

    public LeftCart In(int languageId)
    {
        _languageId = languageId;
        return this;
    }

    public LeftCart AsTest()
    {
        _touchId = 0;
        return this;
    }

    public LeftCart Of(string email)
    {
        Recipient.AddressKey = Recipient.Email = email;
        return this;
    }

    public async Task<LeftCart> SentAsync(int couponId = 0, int customerId = 4711)
    {
        await using var visit = visits();
        var store = await visit.StoreAsync();
        await visit.AddAsync(Recipient);
        Episode = await visit.AddAsync(new Episode
        {
            StoreId = store.Id,
            CustomerId = customerId,
            RecipientId = Recipient.Id,
            OpenKey = Episode.OpenKeyFor(store.Id, customerId),
            State = EpisodeState.Open,
            StartedUtc = now,
            LastActivityUtc = now,
            Version = 1,
            LanguageId = _languageId > 0 ? _languageId : store.DefaultLanguageId,
            CurrencyId = 1,
            IsGuest = true,
        });
        foreach (var line in _lines)
        {
            line.EpisodeId = Episode.Id;
            await visit.AddAsync(line);
        }

        var url = await visit.Get<RestoreLinkIssuer>().IssueAsync(Episode.Id, Recipient.Id, TouchId, couponId, store.Id, new LinkOrigin("email", "spring", "step-2"));
        Assert.That(url, Does.StartWith(store.Url + "cart-recovery/r/").And.EndsWith("?utm_source=cart-recovery&utm_medium=email&utm_campaign=spring&utm_content=step-2"));
        Token = new Uri(url).Segments[^1];
        return this;
    }

    public Task<IActionResult> OpenAsync(StandInScope visit) => Controller(visit).Landing(Token);

    public async Task<LandingModel> PageAsync(StandInScope visit) => (LandingModel)((ViewResult)await OpenAsync(visit)).Model!;

    public Task<IActionResult> PressAsync(StandInScope visit, bool replace = false) => Controller(visit).Restore(Token, replace);

    public static CartRecoveryRestoreController Controller(StandInScope visit) => new(visit.Services)
    {
        ControllerContext = new ControllerContext(new ActionContext(visit.Context, new RouteData(), new ControllerActionDescriptor())),
        TempData = new TempDataDictionary(visit.Context, Moq.Mock.Of<ITempDataProvider>()),
    };
}

internal static class LeftCartSteps
{
    /// <summary>Product, quantity, attributes and entered price of each line.</summary>
    public static async Task<List<(int ProductId, int Quantity, string AttributesXml, decimal EnteredPrice)>> LinesAsync(this StandInScope visit, Customer customer) =>
        [.. (await visit.RowsAsync<ShoppingCartItem>()).Where(item => item.CustomerId == customer.Id).Select(item => (item.ProductId, item.Quantity, item.AttributesXml ?? "", item.CustomerEnteredPrice))];

    /// <summary>A required choice between red and blue; the text is for red.</summary>
    public static async Task<(string Xml, ProductAttributeValue Red)> AddColoursAsync(this StandInScope visit, Product product)
    {
        var colour = await visit.AddAsync(new ProductAttribute { Name = "Colour" });
        var mapping = await visit.AddAsync(new ProductAttributeMapping { ProductId = product.Id, ProductAttributeId = colour.Id, IsRequired = true, AttributeControlTypeId = (int)AttributeControlType.DropdownList });
        var red = await visit.AddAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = "Red" });
        await visit.AddAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = "Blue" });
        return (visit.Get<IProductAttributeParser>().AddProductAttribute("", mapping, red.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), red);
    }

    public static async Task ChangeAsync(this StandInScope visit, Product product, Action<Product> change)
    {
        change(product);
        await visit.Get<Nop.Data.IRepository<Product>>().UpdateAsync(product);
    }
}
