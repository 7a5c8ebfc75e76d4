using Nop.Core.Domain.Gdpr;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class ErasureConsumer(PersonalDataEraser eraser) : IConsumer<CustomerPermanentlyDeleted>
{
    public Task HandleEventAsync(CustomerPermanentlyDeleted eventMessage) => eraser.EraseAsync(eventMessage.CustomerId, eventMessage.Email);
}
