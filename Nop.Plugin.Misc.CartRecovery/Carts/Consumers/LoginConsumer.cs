using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>Signing in makes the guest's episode the customer's; registering keeps the customer record and only ends its being a guest.</summary>
internal sealed class LoginConsumer(IServiceProvider services) : IConsumer<CustomerLoggedinEvent>, IConsumer<CustomerRegisteredEvent>
{
    public async Task HandleEventAsync(CustomerLoggedinEvent eventMessage)
    {
        var guest = eventMessage.GuestCustomer;
        if (guest is null || guest.Id == eventMessage.Customer.Id)
            return;

        await services.GetRequiredService<EpisodeMerge>().AfterLoginAsync(guest.Id, eventMessage.Customer.Id);
        await services.GetRequiredService<VisitorHandOver>().AfterLoginAsync(guest.Id, eventMessage.Customer);
    }

    public async Task HandleEventAsync(CustomerRegisteredEvent eventMessage)
    {
        await services.GetRequiredService<EpisodeMerge>().AfterRegistrationAsync(eventMessage.Customer.Id);
        await services.GetRequiredService<VisitorHandOver>().AfterRegistrationAsync(eventMessage.Customer);
    }
}
