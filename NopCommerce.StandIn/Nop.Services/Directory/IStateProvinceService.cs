using Nop.Core.Domain.Directory;

namespace Nop.Services.Directory;

public interface IStateProvinceService
{
    Task<StateProvince> GetStateProvinceByIdAsync(int stateProvinceId);
}
