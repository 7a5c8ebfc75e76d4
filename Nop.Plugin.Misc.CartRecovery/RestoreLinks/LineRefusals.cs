using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Why the shop would not sell a line to this visitor, whatever its quantity. The first cause is the one that is told.</summary>
internal sealed class LineRefusals(
    IProductService products,
    IAclService acl,
    IStoreMappingService storeMapping,
    LineChoices choices,
    IDateTimeHelper dates,
    TimeProvider time)
{
    public async Task<LineFate?> OfAsync(CartLine line, Product product, OpenedLink opened)
    {
        if (await OfAsync(product, opened.Visitor, opened.Store) is { } refusal)
            return refusal;
        if (product.IsGiftCard && opened.IsSomebodyElse)
            return LineFate.NotYours;
        if (product.IsRental && line.RentalStartDateUtc < Today)
            return LineFate.DatesPast;
        if (product.CustomerEntersPrice && !(line.CustomerEnteredPrice >= product.MinimumCustomerEnteredPrice && line.CustomerEnteredPrice <= product.MaximumCustomerEnteredPrice))
            return LineFate.NamedPriceRefused;
        return await choices.AreThereAsync(line, product, opened.Visitor, opened.Store) ? null : LineFate.ChoiceGone;
    }

    public async Task<LineFate?> OfAsync(Product product, Customer visitor, Store store)
    {
        if (product is not { Published: true, Deleted: false, DisableBuyButton: false } || !products.ProductIsAvailable(product, time.NowUtc()))
            return LineFate.Gone;
        if (!await storeMapping.AuthorizeAsync(product, store.Id))
            return LineFate.NotInThisStore;
        return await acl.AuthorizeAsync(product, visitor) ? null : LineFate.NotForThisVisitor;
    }

    /// <summary>The platform keeps a rental's days as they were typed, in the store's own calendar, under a name that says UTC.</summary>
    private DateTime Today => TimeZoneInfo.ConvertTimeFromUtc(time.NowUtc(), dates.DefaultStoreTimeZone).Date;
}
