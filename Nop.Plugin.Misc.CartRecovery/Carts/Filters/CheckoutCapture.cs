using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Common;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Filters;

/// <summary>What a checkout action has left behind, read from the platform afterwards: its answer looks the same when it refused the form.</summary>
internal sealed class CheckoutCapture(Shopper shopper, EpisodeCapture capture, IGenericAttributeService attributes, ICustomerService customers, ContactCapture contacts)
{
    public async Task NoteAsync(CheckoutStage claimed, HttpRequest request)
    {
        if (await shopper.CurrentAsync() is not { } customer)
            return;
        var storeId = await shopper.StoreIdAsync();
        var reached = CheckoutProgress.Reached(claimed, await FactsAsync(customer, storeId));
        await capture.StageReachedAsync(storeId, customer, reached);
        if (reached >= CheckoutStage.Contact && AnswersIn(request) is { ByChannel.Count: > 0 } answers)
            await NoteConsentAsync(customer, storeId, answers, request);
    }

    private async Task<CheckoutFacts> FactsAsync(Customer customer, int storeId)
    {
        var shipping = await attributes.GetAttributesForEntityAsync(customer.Id, nameof(Customer));
        return new CheckoutFacts(
            customer.BillingAddressId is not null,
            customer.ShippingAddressId is not null,
            Has(NopCustomerDefaults.SelectedShippingOptionAttribute),
            Has(NopCustomerDefaults.SelectedPaymentMethodAttribute));

        bool Has(string key) => shipping.Any(attribute => attribute.Key == key && attribute.StoreId == storeId && !string.IsNullOrEmpty(attribute.Value));
    }

    private async Task NoteConsentAsync(Customer customer, int storeId, ConsentAnswers answers, HttpRequest request)
    {
        var languageId = (await shopper.ViewAsync()).LanguageId;
        var address = await customers.GetCustomerBillingAddressAsync(customer);
        if (ContactDetails.Of(address, customer.Id, languageId) is { } details)
            await contacts.NoteAsync(customer, details, answers, new CapturePlace(storeId, languageId, VisitedPage.Of(request)));
    }

    private static ConsentAnswers AnswersIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType ? ConsentAnswers.In(request.Form) : ConsentAnswers.None;
}
