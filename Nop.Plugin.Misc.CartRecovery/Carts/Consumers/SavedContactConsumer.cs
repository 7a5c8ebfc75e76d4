using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Services.Common;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>A guest's own e-mail stays empty for good: the address he saves is where it is. Customers are saved all the time, so the cheap question comes first.</summary>
internal sealed class SavedContactConsumer(IServiceProvider services) : IConsumer<EntityInsertedEvent<CustomerAddressMapping>>, IConsumer<EntityUpdatedEvent<Customer>>
{
    public Task HandleEventAsync(EntityInsertedEvent<CustomerAddressMapping> eventMessage) =>
        NoteAsync(eventMessage.Entity.CustomerId, eventMessage.Entity.AddressId);

    public Task HandleEventAsync(EntityUpdatedEvent<Customer> eventMessage) =>
        eventMessage.Entity is { IsSystemAccount: false, Deleted: false, BillingAddressId: { } addressId } customer && string.IsNullOrEmpty(customer.Email)
            ? NoteAsync(customer.Id, addressId)
            : Task.CompletedTask;

    private async Task NoteAsync(int customerId, int addressId)
    {
        var shopper = services.GetRequiredService<Shopper>();
        if (await shopper.CurrentAsync() is not { } customer || customer.Id != customerId || !string.IsNullOrEmpty(customer.Email))
            return;

        var capture = services.GetRequiredService<ContactCapture>();
        var address = await services.GetRequiredService<IAddressService>().GetAddressByIdAsync(addressId);
        var languageId = (await shopper.ViewAsync()).LanguageId;
        if (ContactDetails.Of(address, customerId, languageId) is not { } details || !capture.IsNews(customer, details))
            return;

        var page = VisitedPage.Of(services.GetService<IHttpContextAccessor>()?.HttpContext?.Request);
        await capture.NoteAsync(customer, details, ConsentAnswers.None, new CapturePlace(await shopper.StoreIdAsync(), languageId, page));
    }
}
